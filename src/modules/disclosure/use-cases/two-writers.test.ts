import { beforeAll, expect, it } from 'vitest'
import { newId } from '@/platform/new-id'
import { aNewsroom, aNotice, type Newsroom } from '@/testing/editions'
import { draftConflict } from '../queries/draft-conflict'
import { earlierWords, editionSaves } from '../queries/edition-saves'
import { keepBoth } from './keep-both'
import { noteEditing } from './note-editing'
import { putAside } from './put-aside'
import { saveDraft } from './save-draft'
import { startDocument } from './start-document'

const at = (time: string) => ({ now: () => new Date(`2026-05-11T${time}Z`) })
let room: Newsroom
let other: Newsroom

beforeAll(async () => {
  room = await aNewsroom('0807')
  other = await aNewsroom('0808')
})

const colleague = () => ({ ...room.editor, id: newId(), name: '编辑丙' })
const wrote = (line: string) => aNotice(room, { bodyHtml: `<p>首段。</p><p>${line}</p>` })

/** A draft in which a colleague saved while the editor was typing. */
async function aConflict() {
  const content = aNotice(room, { bodyHtml: '<p>首段。</p>' })
  const started = await startDocument(room.editor, { departmentId: room.departmentId, content }, at('02:00:00'))
  if (!started.ok) throw new Error(started.refusal.code)
  const { id: editionId, version } = started.value
  const asked = { editionId, expectedVersion: version, page: 'a', content: wrote('丙写的。') }
  const saved = await saveDraft(colleague(), asked, at('02:01:00'))
  if (!saved.ok) throw new Error(saved.refusal.code)
  const mine = { editionId, expectedVersion: version, page: 'b', content: wrote('甲写的。') }
  expect(await saveDraft(room.editor, mine, at('02:02:00'))).toMatchObject({
    refusal: { code: 'disclosure.changed-meanwhile' },
  })
  return { mine, newest: saved.value.version, base: version }
}
const asideOf = async (editionId: string) => {
  const { entries = [] } = (await editionSaves(room.editor, editionId)) ?? {}
  const aside = entries.find(({ kind }) => kind === 'put_aside')
  return (await earlierWords(room.editor, editionId, aside?.id ?? ''))?.content.bodyHtml
}

it('the second of two sees who saved and what differs', async () => {
  const { mine } = await aConflict()
  const conflict = await draftConflict(room.editor, mine.editionId, mine.content)
  expect(conflict).toMatchObject({ by: '编辑丙', at: new Date('2026-05-11T02:01:00Z'), changed: [] })
  expect(conflict?.lines).toMatchObject([{ change: 'same' }, { change: 'changed' }])
  expect(await draftConflict(other.editor, mine.editionId, mine.content)).toBeNull()
  expect(await draftConflict(room.publisher, mine.editionId, mine.content)).toBeNull()
})

it('mine: the other’s words stay in the history', async () => {
  const { mine, newest } = await aConflict()
  expect(await saveDraft(room.editor, { ...mine, expectedVersion: newest }, at('02:03:00'))).toMatchObject({ ok: true })
  const { entries = [] } = (await editionSaves(room.editor, mine.editionId)) ?? {}
  expect(entries.map(({ savedByName }) => savedByName)).toEqual(['编辑甲', '编辑丙', ''])
})

it('theirs: what was typed is put into the history, and the draft stays as it is', async () => {
  const { mine, newest } = await aConflict()
  expect(await putAside(other.editor, mine, at('02:03:00'))).toMatchObject({ ok: false })
  expect(await putAside(room.publisher, mine, at('02:03:00'))).toMatchObject({ ok: false })
  expect(await putAside(room.editor, mine, at('02:03:00'))).toMatchObject({ value: { version: newest } })
  expect(await asideOf(mine.editionId)).toContain('甲写的。')
  const further = { ...mine, page: 'a', expectedVersion: newest, content: wrote('丙又写的。') }
  expect(await saveDraft(room.editor, further, at('02:04:00'))).toMatchObject({ ok: true })
})

it('both: the text holds both, and what was typed stands in the history as well', async () => {
  const { mine, newest, base } = await aConflict()
  expect(await keepBoth(room.editor, { ...mine, base }, at('02:03:00'))).toMatchObject({
    refusal: { code: 'disclosure.changed-meanwhile' },
  })
  const both = await keepBoth(room.editor, { ...mine, base, expectedVersion: newest }, at('02:03:00'))
  expect(both).toMatchObject({ value: { version: newest + 1 } })
  const words = both.ok ? both.value.bodyHtml.replace(/\s*<[^>]*>\s*/g, '') : ''
  expect(words).toBe('首段。丙写的。甲写的。')
  expect(await asideOf(mine.editionId)).toContain('甲写的。')
})

it('who else has the draft open is told to its newsroom, for a minute and a half', async () => {
  const { mine, newest } = await aConflict()
  const third = colleague()
  const note = (who = room.editor, time = '02:10:00') => noteEditing(who, mine.editionId, at(time))
  expect(await note()).toMatchObject({ value: { others: [], version: newest } })
  expect(await note(third)).toMatchObject({ value: { others: ['编辑甲'] } })
  expect(await note(room.editor, '02:11:00')).toMatchObject({ value: { others: ['编辑丙'] } })
  expect(await note(room.editor, '02:11:31')).toMatchObject({ value: { others: [] } })
  expect(await note(other.editor)).toMatchObject({ refusal: { code: 'disclosure.not-found' } })
  expect(await note(room.publisher)).toMatchObject({ ok: false })
})
