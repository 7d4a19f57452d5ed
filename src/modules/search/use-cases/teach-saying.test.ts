import { beforeAll, expect, it } from 'vitest'
import { type AdminRole, ANYONE, type PostRole, type Staff } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { db, inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { find } from '../queries/find'
import { fruitlessQueries, taughtSaying, taughtSayings } from '../queries/taught'
import { countQuery } from './count-query'
import { forgetSaying } from './forget-saying'
import { indexEntry } from './index-entry'
import { teachSaying } from './teach-saying'

const clock = { now: () => new Date('2026-11-24T02:00:00Z') }
const staff = (role: PostRole | null, adminRole: AdminRole | null = null): Staff => ({
  kind: 'staff',
  id: 'e',
  name: '编',
  posts: role ? [{ departmentId: 'd', role }] : [],
  adminRole,
})
const editor = staff('editor')
const typed = { said: '嘎嘎车', meant: '出租汽车 网约车', firstUrl: '' }
const titles = async (query: string) => (await find(query)).items.map(({ title }) => title)

const entry = (title: string) => ({
  kind: 'document',
  refId: newId(clock.now()),
  sourceId: null,
  title,
  names: [title],
  docNo: null,
  about: [],
  body: [],
  summary: '',
  url: `/documents/${title}`,
  facts: {},
  section: 'notice',
  issuer: '',
  dated: null,
  validity: 'in_force',
  weight: 0,
})

beforeAll(async () => {
  await inTransaction(async (tx) => {
    for (const title of ['出租汽车管理条例', '道路运输条例']) await indexEntry(tx, entry(title), clock.now())
    return ok(null)
  })
})

it('holds from the next query on, whatever is changed, and no more when it is taken back', async () => {
  expect(await titles('嘎嘎车')).toEqual([])
  const taught = await teachSaying(editor, typed, clock)
  if (!taught.ok) throw new Error(taught.refusal.code)
  const { id } = taught.value
  expect(await titles('嘎嘎车')).toEqual(['出租汽车管理条例'])
  const pinned = { ...typed, id, expectedVersion: 0, firstUrl: '/documents/道路运输条例' }
  expect(await teachSaying(editor, pinned, clock)).toMatchObject({ ok: true })
  expect(await titles('我想嘎嘎车')).toEqual(['道路运输条例', '出租汽车管理条例'])
  expect(await teachSaying(editor, pinned, clock)).toMatchObject({ refusal: { code: 'search.changed-meanwhile' } })
  expect(await forgetSaying(editor, { id }, clock)).toMatchObject({ ok: true })
  expect(await forgetSaying(editor, { id }, clock)).toMatchObject({ ok: true })
  expect(await titles('嘎嘎车')).toEqual([])
  const written = await db.auditEntry.findMany({ where: { subjectKind: 'search-saying' }, orderBy: { seq: 'asc' } })
  expect(written.map(({ action }) => action)).toEqual([
    'search-saying.added',
    'search-saying.changed',
    'search-saying.removed',
  ])
  expect(written[0]?.detail).toEqual({ said: '嘎嘎车', meant: ['出租汽车', '网约车'], first: '' })
})

it('may mean what is itself a saying, as people say it', async () => {
  await inTransaction(async (tx) => ok(await indexEntry(tx, entry('食品经营许可管理办法'), clock.now())))
  expect(await titles('想开个撸串店')).toEqual([])
  expect(await teachSaying(editor, { said: '撸串店', meant: '小饭店', firstUrl: '' }, clock)).toMatchObject({
    ok: true,
  })
  expect(await titles('想开个撸串店')).toEqual(['食品经营许可管理办法'])
})

it.each([
  ['a citizen or anyone', ANYONE],
  ['a reviewer', staff('reviewer')],
  ['a publisher', staff('publisher')],
  ['the system administrator', staff(null, 'system_admin')],
])('is not for %s', async (_who, actor) => {
  expect(await teachSaying(actor, typed, clock)).toMatchObject({ refusal: { code: 'search.not-permitted' } })
  expect(await forgetSaying(actor, { id: newId(clock.now()) }, clock)).toMatchObject({ ok: false })
  expect(await taughtSayings(actor)).toEqual({ items: [], next: null })
  expect(await taughtSaying(actor, newId(clock.now()))).toBeNull()
  expect(await fruitlessQueries(actor, clock)).toEqual([])
})

it.each([
  [{ ...typed, said: ' ' }, 'search.said-required'],
  [{ ...typed, meant: '' }, 'search.nothing-meant'],
  [{ ...typed, firstUrl: '/documents/nowhere' }, 'search.url-unknown'],
  [{ ...typed, id: 'no-id' }, 'search.saying-not-found'],
])('refuses %o with %s', async (input, code) => {
  expect(await teachSaying(editor, input, clock)).toMatchObject({ refusal: { code } })
})

it('takes the same saying once, in whatever spelling', async () => {
  expect(await teachSaying(editor, { ...typed, said: '嘀嘀車' }, clock)).toMatchObject({ ok: true })
  expect(await teachSaying(editor, { ...typed, said: '嘀嘀车' }, clock)).toMatchObject({
    refusal: { code: 'search.said-taken', field: 'said' },
  })
})

it('shows what found nothing in thirty days, and no person', async () => {
  await countQuery(ANYONE, '嘟嘟车', 0, clock)
  await countQuery(ANYONE, '王小明', 0, clock)
  await countQuery(ANYONE, '出租汽车', 4, clock)
  await countQuery(ANYONE, '旧的词', 0, { now: () => new Date('2026-10-01T02:00:00Z') })
  expect(await fruitlessQueries(editor, clock)).toEqual([
    { query: '嘟嘟车', count: 1 },
    { query: '王＊＊', count: 1 },
  ])
})
