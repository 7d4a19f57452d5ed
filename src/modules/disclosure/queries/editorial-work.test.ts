import { beforeAll, expect, it } from 'vitest'
import { type Staff, SYSTEM } from '@/kernel/actor'
import { newId } from '@/platform/new-id'
import { aNewsroom, aNotice, aPublishedNotice, aSubmittedNotice, type Newsroom } from '@/testing/editions'
import { returnEdition } from '../use-cases/return-edition'
import { startDocument } from '../use-cases/start-document'
import { editorialWork } from './editorial-work'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
const NOTHING_TO_WRITE = { returned: 0, drafts: 0, 'handed-in': 0, scheduled: 0 }
const NOTHING_TO_SEND = { 'to-publish': 0, scheduled: 0 }
let room: Newsroom
let other: Newsroom

beforeAll(async () => {
  room = await aNewsroom('0831')
  other = await aNewsroom('0832')
  const started = await startDocument(room.editor, { departmentId: room.departmentId, content: aNotice(room) }, clock)
  if (!started.ok) throw new Error(started.refusal.code)
  await aSubmittedNotice(room, { title: '等待发布的通知' }, clock)
  const { id, version } = await aSubmittedNotice(room, { title: '要改的通知' }, clock)
  await returnEdition(room.publisher, { editionId: id, expectedVersion: version, reason: '缺附件' }, clock)
})

it('an editor sees what to write and what came back, a publisher what to send out, by title', async () => {
  const editor = await editorialWork(room.editor, clock)
  expect(editor?.counts).toEqual({ ...NOTHING_TO_WRITE, drafts: 1, returned: 1, 'handed-in': 1 })
  expect(editor?.lines.returned.map(({ title }) => title)).toEqual(['要改的通知'])
  const publisher = await editorialWork(room.publisher, clock)
  expect(publisher?.counts).toEqual({ ...NOTHING_TO_SEND, 'to-publish': 1 })
  expect(publisher?.lines['to-publish'].map(({ title }) => title)).toEqual(['等待发布的通知'])
})

it('nobody is asked to publish what they wrote, nor shown another department’s work', async () => {
  const both: Staff = { ...room.editor, posts: [...room.editor.posts, ...room.publisher.posts] }
  expect((await editorialWork(both, clock))?.counts['to-publish']).toBe(0)
  expect((await editorialWork(other.publisher, clock))?.counts).toEqual(NOTHING_TO_SEND)
  const clerk: Staff = { ...room.editor, posts: [{ departmentId: room.departmentId, role: 'window_clerk' }] }
  for (const who of [clerk, { ...room.editor, adminRole: 'system_admin' } as const, SYSTEM])
    expect(await editorialWork(who, clock)).toBeNull()
})

it('a request waits for the publisher of the older document, and for nobody else', async () => {
  const older = await aPublishedNotice(room, { kind: 'normative' }, clock)
  await aPublishedNotice(other, { kind: 'normative', supersedesId: older.documentId }, clock)
  const requests = async (who: Staff) => (await editorialWork(who, clock))?.requests
  expect(await requests(room.publisher)).toBe(1)
  expect(await requests(other.publisher)).toBe(0)
  for (const who of [room.editor, other.editor]) expect(await requests(who)).toBeNull()
  const keeper: Staff = { ...room.editor, id: newId(), posts: [{ departmentId: newId(), role: 'library_keeper' }] }
  expect(await editorialWork(keeper, clock)).toMatchObject({
    requests: 0,
    counts: { ...NOTHING_TO_WRITE, ...NOTHING_TO_SEND },
  })
})

it('what is said to wait is the sum of what this person can act on, and no count of posts they do not hold', async () => {
  const later = { now: () => new Date('2027-01-11T02:00:00Z') }
  const [editor, publisher] = [await editorialWork(room.editor, later), await editorialWork(room.publisher, later)]
  expect(editor?.owing).toBeGreaterThan(0)
  expect(editor?.waiting).toBe((editor?.counts.returned ?? 0) + (editor?.owing ?? 0))
  expect(publisher).toMatchObject({ owing: null, waiting: 2, counts: { 'to-publish': 1 }, requests: 1 })
  const keeper: Staff = { ...room.editor, id: newId(), posts: [{ departmentId: newId(), role: 'library_keeper' }] }
  expect(await editorialWork(keeper, clock)).toMatchObject({ owing: null, waiting: 0 })
})
