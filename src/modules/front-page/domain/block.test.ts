import { describe, expect, it } from 'vitest'
import { addingFault, mayRemove, moved } from './arrangement'
import { BEGINNING, BLOCK_KINDS, type Block, blocksOn, SETTINGS } from './block'
import { linksTyped, settingsFrom } from './typed-settings'

const told = { title: '停水通知', titleEn: '', text: '周六停水。', textEn: '', urgent: true }
const announcement = (until: string | null, shown = true): Block => ({
  ...{ id: 'a', kind: 'announcement', shown, version: 0 },
  settings: { ...told, until },
})

describe('the home page on a day', () => {
  it.each([
    ['an announcement without end', announcement(null), true],
    ['an announcement on its last day', announcement('2026-11-24'), true],
    ['an announcement the day after', announcement('2026-11-23'), false],
    ['a block that is switched off', announcement(null, false), false],
  ])('%s', (_what, block, shown) => {
    expect(blocksOn([block], '2026-11-24')).toHaveLength(shown ? 1 : 0)
  })
})

describe('the order of blocks', () => {
  const ids = (blocks: readonly Block[]) => blocks.map(({ id }) => id.at(-1)).join('')
  it.each([
    [2, 'up', '213456'],
    [2, 'down', '132456'],
    [1, 'up', '123456'],
    [6, 'down', '123456'],
    [9, 'up', '123456'],
  ] as const)('block %i one place %s', (number, direction, order) => {
    expect(ids(moved(BEGINNING, `00000000-0000-7000-8000-00000000000${number}`, direction))).toBe(order)
  })
})

describe('which blocks there may be', () => {
  it('the search exists once, announcements as often as wanted, and the page has an end', () => {
    expect(addingFault(BEGINNING, 'search')).toBe('front-page.kind-once')
    expect(addingFault(BEGINNING, 'announcement')).toBeNull()
    expect(addingFault(Array(30).fill(announcement(null)), 'announcement')).toBe('front-page.too-many')
    expect(BEGINNING.filter(mayRemove).map(({ kind }) => kind)).toEqual(['documents'])
  })

  it('the arrangement a city begins with says nothing that its kinds do not know', () => {
    for (const { kind, settings } of BEGINNING) expect(SETTINGS[kind].strict().safeParse(settings).success).toBe(true)
    expect(BLOCK_KINDS).toEqual(Object.keys(SETTINGS))
  })
})

describe('what is typed into a block', () => {
  it.each([
    ['announcement', { title: ' ', text: 'x' }, 'front-page.title-required'],
    ['announcement', { title: 'x', text: '' }, 'front-page.text-required'],
    ['announcement', { title: 'x', text: 'x', until: '2026-02-30' }, 'front-page.day-unclear'],
    ['announcement', { title: 'x'.repeat(81), text: 'x' }, 'front-page.settings-unfit'],
    ['documents', { count: '0' }, 'front-page.count-unclear'],
    ['documents', { count: '5', columnId: 'x' }, 'front-page.settings-unfit'],
    ['decisions', { count: 'many' }, 'front-page.count-unclear'],
    ['links', { title: 'x', links: ' \n' }, 'front-page.links-required'],
    ['links', { title: 'x', links: '市政府' }, 'front-page.link-unclear'],
    ['links', { title: 'x', links: '甲 | javascript:alert(1)' }, 'front-page.link-unclear'],
    ['links', { title: 'x', links: '甲 | //elsewhere.example' }, 'front-page.link-unclear'],
    ['links', { title: 'x', links: '甲 | /a\n乙 | b | c | d' }, 'front-page.link-unclear'],
  ] as const)('%s: %j is refused as %s', (kind, typed, code) => {
    expect(settingsFrom(kind, typed)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('everything that is wrong is said at once', () => {
    const read = settingsFrom('announcement', { title: '', text: ' ', until: '2026-02-30' })
    const said = read.ok ? [] : [read.refusal, ...(read.refusal.also ?? [])]
    expect(said.map(({ field }) => field)).toEqual(['title', 'text', 'until'])
  })

  it('links come back as they were typed', () => {
    const links = '江苏政务服务网 | Jiangsu services | https://www.jszwfw.gov.cn/\n查询办件 | /track'
    const read = settingsFrom('links', { title: '常用', links: links.replace('|', '｜') })
    expect(read.ok && linksTyped(read.value.links)).toBe(links)
  })
})
