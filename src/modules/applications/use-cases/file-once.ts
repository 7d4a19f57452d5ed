import type { Actor, Citizen } from '@/kernel/actor'
import { canonicalJson } from '@/kernel/canonical-json'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { atMost } from '@/platform/at-most'
import { sha256Hex } from '@/platform/crypto'
import { inTransaction, type Transaction } from '@/platform/db'
import { inTurn } from '@/platform/in-turn'
import { processWide } from '@/platform/process-wide'
import * as drafts from '../data/draft-store'
import * as once from '../data/once-store'
import type { ApplicationRefusal, Draft } from '../domain/draft'
import { maySeeDraft } from '../domain/draft-rules'

/**
 * Filings that hold a connection at once. Those of one department and day wait for one another on the counter of case
 * numbers, so more of them would be no faster; in a rush they would take the whole pool and wait until a statement's
 * time limit. The others wait their turn before their transaction begins.
 */
const FILED_AT_ONCE = 4
const fewAtOnce = processWide('filings', () => atMost(FILED_AT_ONCE))

/** `version` is the draft as it stood on the review page: what the applicant read is what is filed. */
export type FilingRequest = { draftId: string; version: number; idempotencyKey: string }
export type Filed = { caseId: string; caseNo: string; filing: number }

type Work<Code extends string> = (tx: Transaction, applicant: Citizen, draft: Draft) => Promise<Result<Filed, Code>>

/**
 * Files a draft at most once. The same key with the same request gets the same answer, also while the first is still
 * under way; with another request it is refused. A second key finds the draft already filed. Somebody's requests for
 * one draft are taken one after another, and those that wait hold no connection.
 */
export function fileOnce<Code extends string>(
  actor: Actor,
  operation: 'submit' | 'resubmit',
  request: FilingRequest,
  now: Date,
  work: Work<Code>,
): Promise<Result<Filed, Code | ApplicationRefusal>> {
  const once = () => inTransaction((tx) => fileIn(tx, actor, operation, request, now, work))
  const who = actor.kind === 'citizen' ? actor.id : actor.kind
  return inTurn(`file ${who} ${request.draftId}`, () => fewAtOnce(once))
}

async function fileIn<Code extends string>(
  tx: Transaction,
  actor: Actor,
  operation: 'submit' | 'resubmit',
  { draftId, version, idempotencyKey }: FilingRequest,
  now: Date,
  work: Work<Code>,
): Promise<Result<Filed, Code | ApplicationRefusal>> {
  const draft = isUuid(draftId) ? await drafts.findToChange(tx, draftId) : null
  if (!draft || actor.kind !== 'citizen' || !maySeeDraft(actor, draft)) return refuse('application.not-found')
  if (!isUuid(idempotencyKey)) return refuse('application.key-missing')

  const bodyHash = sha256Hex(canonicalJson({ draftId, version }))
  const key = { actorId: actor.id, operation, key: idempotencyKey, bodyHash }
  const claimed = await once.claim<Filed>(tx, key, now)
  if (!claimed.first) return claimed.sameBody ? ok(claimed.result) : refuse('application.key-reused')

  if (draft.state === 'submitted') return refuse('application.already-submitted')
  if (draft.state !== 'open') return refuse('application.draft-closed')
  if (draft.version !== version) return refuse('application.changed-since-review')

  const filed = await work(tx, actor, draft)
  if (!filed.ok) return filed
  await drafts.markSubmitted(tx, draft, filed.value.caseId, now)
  await once.keepResult(tx, key, filed.value)
  return filed
}
