import { beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { aNewsroom, aNotice, type Newsroom } from '@/testing/editions'
import type { EditionContent } from '../domain/document'
import { earlierWords, editionSaves } from '../queries/edition-saves'
import { publishEdition } from './publish-edition'
import { restoreSave } from './restore-save'
import { saveDraft } from './save-draft'
import { startDocument } from './start-document'
import { submitEdition } from './submit-edition'

const at = (minute: number) => ({ now: () => new Date(Date.UTC(2026, 4, 11, 2, minute)) })
let room: Newsroom
let other: Newsroom

beforeAll(async () => {
  room = await aNewsroom('0805')
  other = await aNewsroom('0806')
})

const aDraft = async () => {
  const content = aNotice(room, { title: '初稿' })
  const started = await startDocument(room.editor, { departmentId: room.departmentId, content }, at(0))
  if (!started.ok) throw new Error(started.refusal.code)
  return started.value
}
const kinds = async (editionId: string) =>
  (await editionSaves(room.editor, editionId))?.entries.map(({ kind, version }) => `${kind} ${version}`)

/** The page of one editor, as its script and its button save it. */
function aPage({ id, version }: { id: string; version: number }, actor = room.editor) {
  const page = newId()
  return (kind: 'autosaved' | 'saved', change: Partial<EditionContent>, minute: number, expectedVersion = version) =>
    saveDraft(
      actor,
      { editionId: id, expectedVersion, page, kind, content: aNotice(room, { title: '初稿', ...change }) },
      at(minute),
    )
}

it('what is typed saves itself, ten minutes to an entry, and never publishes', async () => {
  const draft = await aDraft()
  const save = aPage(draft)
  expect(await save('autosaved', { summary: '一' }, 1)).toMatchObject({ value: { version: 1 } })
  expect(await save('autosaved', { summary: '一' }, 1), 'sent twice').toMatchObject({ value: { version: 1 } })
  // The version of the page is old: it was never told, or the button was pressed meanwhile. Its own saves are no conflict.
  expect(await save('autosaved', { summary: '一二' }, 5)).toMatchObject({ value: { version: 2 } })
  expect(await kinds(draft.id)).toEqual(['autosaved 2', 'initial 0'])
  expect(await save('autosaved', { summary: '一二三' }, 12)).toMatchObject({ value: { version: 3 } })
  expect(await save('saved', { summary: '一二三' }, 13)).toMatchObject({ value: { version: 3, status: 'draft' } })
  expect(await save('autosaved', { summary: '四' }, 14)).toMatchObject({ value: { version: 4 } })
  expect(await kinds(draft.id)).toEqual(['autosaved 4', 'saved 3', 'autosaved 2', 'initial 0'])
})

it('never over what another page saved meanwhile, be it of the same person', async () => {
  const draft = await aDraft()
  const [one, two] = [aPage(draft), aPage(draft)]
  await one('autosaved', { summary: '甲' }, 1)
  expect(await two('autosaved', { summary: '乙' }, 2)).toMatchObject({
    refusal: { code: 'disclosure.changed-meanwhile' },
  })
  expect(await two('autosaved', { summary: '甲' }, 2), 'the same words are no conflict').toMatchObject({ ok: true })
  expect(await one('autosaved', { summary: '甲甲' }, 3)).toMatchObject({ ok: true })
  const many = await Promise.all([1, 2].map((n) => aPage(draft)('autosaved', { summary: `${n}` }, 4, 2)))
  expect(many.filter(({ ok }) => ok)).toHaveLength(1)
})

it('what a page sent while it was left is no conflict with the page that the same tab shows next', async () => {
  const draft = await aDraft()
  const [left, next, stranger] = [newId(), newId(), newId()]
  const save = (page: string, summary: string, follows = '', actor = room.editor) =>
    saveDraft(
      actor,
      { editionId: draft.id, expectedVersion: 0, page, follows, content: aNotice(room, { title: '初稿', summary }) },
      at(1),
    )
  expect(await save(left, '一')).toMatchObject({ value: { version: 1 } })
  const conflict = { refusal: { code: 'disclosure.changed-meanwhile' } }
  expect(await save(next, '一二', stranger)).toMatchObject(conflict)
  const colleague = { ...room.editor, id: newId() }
  expect(await save(next, '一二', left, colleague), 'somebody else follows nobody').toMatchObject(conflict)
  expect(await save(next, '一二', left)).toMatchObject({ value: { version: 2 } })
})

it('earlier words are read with what differs, brought back on record, and lose nothing', async () => {
  const draft = await aDraft()
  const save = aPage(draft)
  await save('saved', { bodyHtml: '<p>每户补助 100 元。</p>' }, 1)
  await save('saved', { bodyHtml: '<p>每户补助 200 元。</p>' }, 2)
  const [, first] = (await editionSaves(room.publisher, draft.id))?.entries ?? []
  const words = await earlierWords(room.editor, draft.id, first?.id ?? '')
  expect(words?.difference.lines).toMatchObject([{ change: 'changed' }])
  expect(words).toMatchObject({ mayRestore: true, content: { bodyHtml: '<p>每户补助 100 元。</p>' } })
  expect(await earlierWords(other.editor, draft.id, first?.id ?? '')).toBeNull()
  expect(await editionSaves(other.editor, draft.id)).toBeNull()

  const asked = { editionId: draft.id, saveId: first?.id ?? '' }
  expect(await restoreSave(room.editor, { ...asked, expectedVersion: 1 }, at(3))).toMatchObject({
    refusal: { code: 'disclosure.changed-meanwhile' },
  })
  expect(await restoreSave(other.editor, { ...asked, expectedVersion: 2 }, at(3))).toMatchObject({ ok: false })
  expect(await restoreSave(room.editor, { ...asked, expectedVersion: 2 }, at(3))).toMatchObject({
    value: { version: 3, bodyHtml: '<p>每户补助 100 元。</p>' },
  })
  expect(await kinds(draft.id)).toEqual(['restored 3', 'saved 2', 'saved 1', 'initial 0'])
  const [event] = await db.documentEvent.findMany({ where: { editionId: draft.id }, orderBy: { seq: 'desc' }, take: 1 })
  expect(event).toMatchObject({ type: 'edition.restored', detail: { at: '2026-05-11T02:01:00.000Z' } })
})

it('what was written on the way goes when it is published', async () => {
  const draft = await aDraft()
  await aPage(draft)('saved', { summary: '定稿。' }, 1)
  const handedIn = await submitEdition(room.editor, { editionId: draft.id, expectedVersion: 1 }, at(2))
  expect(handedIn).toMatchObject({ ok: true })
  expect(await kinds(draft.id)).toHaveLength(2)
  const asked = { editionId: draft.id, expectedVersion: 2, secrecyReviewed: true, warningReason: '' }
  expect(await publishEdition(room.publisher, asked, at(3))).toMatchObject({ ok: true })
  expect(await kinds(draft.id)).toEqual([])
})
