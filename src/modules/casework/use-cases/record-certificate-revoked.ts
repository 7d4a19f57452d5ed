import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { type Clock, systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import * as cases from '../data/case-store'
import * as events from '../data/event-store'
import type { CaseEvent, CaseEventBody } from '../domain/case-event'
import { maySee } from '../domain/permissions'

type Revocation = Extract<CaseEventBody, { type: 'certificate.revoked' }>['payload']

/**
 * A certificate was revoked, withdrawn or cancelled (许可法 8, 69, 70): it stands in the log of the case it came from.
 * Part of the certificates' own transaction, which decides whether this person may.
 */
export async function recordCertificateRevoked(
  tx: Transaction,
  actor: Actor,
  caseId: string,
  revocation: Revocation,
  clock: Clock = systemClock,
): Promise<Result<CaseEvent, 'case.not-found'>> {
  const file = await cases.findForStep(tx, caseId)
  if (!file || !maySee(actor, file)) return refuse('case.not-found')
  const event = { type: 'certificate.revoked', payload: revocation } as const
  return ok(await events.record(tx, caseId, actor, event, clock.now()))
}
