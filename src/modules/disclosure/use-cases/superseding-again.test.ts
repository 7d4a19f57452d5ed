import { beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { aNewsroom, aNotice, aPublishedNotice, aSubmittedNotice, type Newsroom } from '@/testing/editions'
import { publishEdition } from './publish-edition'
import { reviseDocument } from './revise-document'
import { saveDraft } from './save-draft'
import { submitEdition } from './submit-edition'
import type { EditionResult } from './take-edition-step'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
let room: Newsroom

beforeAll(async () => {
  room = await aNewsroom('0816')
})

const done = async (step: Promise<EditionResult>) => {
  const result = await step
  if (!result.ok) throw new Error(result.refusal.code)
  return { editionId: result.value.id, expectedVersion: result.value.version }
}
const published = (request: { editionId: string; expectedVersion: number }) =>
  done(publishEdition(room.publisher, { ...request, secrecyReviewed: true, warningReason: '已核对' }, clock))

/** Another edition of what is public, put before readers like the first. */
async function revised(editionId: string, supersedesId: string) {
  const draft = await done(reviseDocument(room.editor, { editionId }, clock))
  const content = aNotice(room, { title: '修订后的办法', supersedesId, changeNote: '改正文字' })
  return published(
    await done(submitEdition(room.editor, await done(saveDraft(room.editor, { ...draft, content }, clock)), clock)),
  )
}

it('a document that names itself does not put itself out of force', async () => {
  const first = await aPublishedNotice(room, {}, clock)
  await revised(first.id, first.documentId)
  const document = await db.document.findUniqueOrThrow({ where: { id: first.documentId } })
  expect(document).toMatchObject({ state: 'published', validity: 'unknown', supersededById: null })
})

it('a later edition that names the same older document puts it out of force no second time', async () => {
  const older = await aPublishedNotice(room, { title: '旧的办法' }, clock)
  const newer = await aSubmittedNotice(room, { supersedesId: older.documentId }, clock)
  await published({ editionId: newer.id, expectedVersion: newer.version })
  await revised(newer.id, older.documentId)
  const events = await db.documentEvent.count({ where: { documentId: older.documentId, type: 'document.superseded' } })
  expect(events).toBe(1)
})
