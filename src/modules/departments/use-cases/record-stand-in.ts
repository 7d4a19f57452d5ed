import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as standIns from '../data/stand-in-store'
import { mayPutIntoEffect } from '../domain/permissions'
import type { StandIn } from '../domain/stand-in'
import { type HoldingToLendRefusal, holdingToLend } from '../queries/holding-to-lend'

export type StandInRefusal = HoldingToLendRefusal | 'stand-in.not-permitted'

/**
 * Writes down who stands in for a holding, within the transaction in which identity has made sure that two people
 * agreed (confirmPower): here only the holding and the days are known. The post is held, so two of them queue up.
 */
export async function recordStandIn(
  tx: Transaction,
  actor: Actor,
  input: StandIn,
  clock = systemClock,
): Promise<Result<{ id: string }, StandInRefusal>> {
  if (!mayPutIntoEffect(actor)) return refuse('stand-in.not-permitted')
  const found = await holdingToLend(tx, input, dayOf(clock.now()))
  if (!found.ok) return found
  const { absentId, postId } = found.value

  const id = newId(clock.now())
  const reason = input.reason.trim()
  await standIns.insert(tx, { ...input, reason, id }, clock.now())
  const detail = { absentId, postId, from: input.startsOn, until: input.endsOn, reason }
  const note = { action: 'stand-in.arranged', subjectKind: 'account', subjectId: input.accountId, detail }
  await recordAudit(tx, actor, note, clock)
  return ok({ id })
}
