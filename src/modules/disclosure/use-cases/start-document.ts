import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { cleanContent } from '../data/clean-content'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import type { Document, Edition, EditionContent } from '../domain/document'
import { isEditor } from '../domain/permissions'
import { refuseContent } from './check-content'
import { type EditionResult, recordEvent } from './take-edition-step'

export type DocumentStart = { departmentId: string; content: EditionContent }

/** An editor begins a document of their department. Nothing of it is public. */
export async function startDocument(
  actor: Actor,
  { departmentId, content }: DocumentStart,
  clock = systemClock,
): Promise<EditionResult> {
  return inTransaction(async (tx) => {
    if (!isEditor(actor, departmentId)) return refuse('disclosure.not-permitted')
    const clean = cleanContent(content)
    const refused = await refuseContent(tx, clean, departmentId)
    if (refused) return refused

    const now = clock.now()
    const document = newDocument(newId(now), departmentId)
    const edition = firstEdition(newId(now), document.id, clean, actor.id)
    await documents.insert(tx, document, now)
    await editions.insert(tx, edition, now)
    const event = { type: 'document.started', editionId: edition.id, detail: { title: edition.title } } as const
    await recordEvent(tx, actor, document.id, event, clock)
    return ok(edition)
  })
}

const newDocument = (id: string, ownerDepartmentId: string): Document => ({
  id,
  sourceId: null,
  ownerDepartmentId,
  state: 'unpublished',
  currentEditionId: null,
  columnId: null,
  issuerDepartmentId: null,
  publishedAt: null,
  listedAt: null,
  lastPublishedAt: null,
  validity: 'unknown',
  supersededById: null,
  supersededOn: null,
  validityBefore: null,
  withdrawnAt: null,
  withdrawnReason: null,
  version: 0,
})

const firstEdition = (id: string, documentId: string, content: EditionContent, writerId: string): Edition => ({
  ...content,
  id,
  documentId,
  number: 1,
  status: 'draft',
  writerIds: [writerId],
  returnReason: null,
  publishAt: null,
  publisherId: null,
  publishedAt: null,
  version: 0,
})
