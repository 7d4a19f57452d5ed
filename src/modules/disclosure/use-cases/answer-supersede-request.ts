import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as requests from '../data/supersede-store'
import type { EditionFile } from '../domain/document'
import { mayAnswerFor } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import type { SupersedeRequest } from '../domain/superseding'
import { markSuperseded } from './supersede-document'
import { recordEvent } from './take-edition-step'

export type SupersedeAnswer = { requestId: string; agrees: boolean; reason: string }

/**
 * A publisher of the department that cares for the older document lets it give way, or refuses with a reason. Once, and never
 * by the person who asked. Both sides are told; both documents' logs say it.
 */
export async function answerSupersedeRequest(
  actor: Actor,
  { requestId, agrees, reason }: SupersedeAnswer,
  clock = systemClock,
): Promise<Result<null, DisclosureRefusal>> {
  return inTransaction(async (tx) => {
    const request = isUuid(requestId) ? await requests.findForDecision(tx, requestId) : null
    const older = request && (await documents.findForChange(tx, request.documentId))
    if (!older || !mayAnswerFor(actor, older)) return refuse('disclosure.not-found')
    if (request.state !== 'waiting') return refuse('disclosure.request-decided')
    if (request.askedById === actor.id) return refuse('disclosure.own-request')
    if (!agrees && !reason.trim()) return refuse('disclosure.reason-required', 'reason')
    const by = await publicFile(tx, request.byDocumentId)
    if (!by) return refuse('disclosure.request-decided')

    const state = agrees ? 'agreed' : 'refused'
    await decide(tx, actor, { ...request, state, reason: reason.trim() || null }, clock.now())
    if (agrees) await markSuperseded(tx, actor, older, by, clock)
    const type = `supersede.${state}` as const
    const detail = { newer: by.edition.title, newerId: by.document.id, reason: reason.trim() }
    await recordEvent(tx, actor, older.id, { type, editionId: older.currentEditionId, detail }, clock)
    await recordEvent(tx, actor, by.document.id, { type, editionId: by.edition.id, detail }, clock)
    await announceChange(tx)
    return ok(null)
  })
}

const decide = (tx: Transaction, actor: Actor, request: SupersedeRequest, now: Date): Promise<void> =>
  requests.save(tx, { ...request, decidedById: actor.id, decidedByName: actor.name, decidedAt: now })

async function publicFile(tx: Transaction, documentId: string): Promise<EditionFile | null> {
  const document = await documents.find(tx, documentId)
  const edition = document?.state === 'published' ? await editions.current(tx, document) : null
  return document && edition && { document, edition }
}
