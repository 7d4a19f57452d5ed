import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { sha256Hex } from '@/platform/crypto'
import { db } from '@/platform/db'
import { hit } from '@/platform/rate-limit'
import { recordAudit } from './record-audit'

/** One line for the same person at the same thing in ten minutes. */
const SAME_THING = { limit: 1, windowSeconds: 600 }
/** However many things somebody tries, this many lines an hour: nobody fills the log by being refused. */
export const LINES_A_PERSON = { limit: 30, windowSeconds: 3600 }

export type RefusalNote = {
  /** `visit.refused`: something was not shown; `act.refused`: something was not carried out. */
  action: 'visit.refused' | 'act.refused'
  /** `page` with its address (`addressForRecord`), or the thing that exists and is not theirs to see, with its id. */
  subjectKind: string
  subjectId: string
  /** The rule that refused, as a code: `case.not-permitted`. */
  code?: string
}

/**
 * Writes down that a signed-in person was refused for want of permission, outside of any transaction of the refused act,
 * which keeps nothing. Visitors who are not signed in and the city itself are not written down.
 */
export async function recordRefusal(
  actor: Actor,
  { action, subjectKind, subjectId, code }: RefusalNote,
  clock = systemClock,
): Promise<void> {
  if (actor.kind !== 'staff' && actor.kind !== 'citizen') return
  const same = sha256Hex([actor.id, action, subjectKind, subjectId, code ?? ''].join('\n'))
  if (!(await hit(`refused:${same}`, SAME_THING, clock)).allowed) return
  if (!(await hit(`refusals-of:${actor.id}`, LINES_A_PERSON, clock)).allowed) return
  await recordAudit(db, actor, { action, subjectKind, subjectId, detail: { code } }, clock)
}
