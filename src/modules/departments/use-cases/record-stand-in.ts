import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as holders from '../data/holder-store'
import * as posts from '../data/post-store'
import * as standIns from '../data/stand-in-store'
import { mayArrange } from '../domain/permissions'
import { type StandIn, type StandInFault, standInFault } from '../domain/stand-in'

export type StandInRefusal = StandInFault | 'stand-in.not-permitted' | 'stand-in.holding-unknown'

const MOST = 1_000

/**
 * Writes down who stands in for a holding, within the transaction in which identity has made sure that they may
 * (arrangeStandIn): here only the holding and the days are known. The post is held, so two arrangements queue up.
 */
export async function recordStandIn(
  tx: Transaction,
  actor: Actor,
  input: StandIn,
  clock = systemClock,
): Promise<Result<{ id: string }, StandInRefusal>> {
  if (!mayArrange(actor)) return refuse('stand-in.not-permitted')
  const holding = isUuid(input.holderId) ? await holders.find(tx, input.holderId) : null
  const post = holding && (await posts.findAndHold(tx, holding.postId))
  if (!holding || !post?.active) return refuse('stand-in.holding-unknown')
  const others = await standIns.list(tx, { holderId: holding.id }, MOST)
  const fault = standInFault(input, { holding, others, today: dayOf(clock.now()) })
  if (fault) return refuse(...fault)

  const id = newId(clock.now())
  const reason = input.reason.trim()
  await standIns.insert(tx, { ...input, reason, id }, clock.now())
  const detail = { absentId: holding.accountId, postId: post.id, from: input.startsOn, until: input.endsOn, reason }
  const note = { action: 'stand-in.arranged', subjectKind: 'account', subjectId: input.accountId, detail }
  await recordAudit(tx, actor, note, clock)
  return ok({ id })
}
