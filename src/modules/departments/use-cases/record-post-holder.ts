import type { Actor } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as holders from '../data/holder-store'
import { mayPutIntoEffect } from '../domain/permissions'
import { type PostToGiveRefusal, postToGive } from '../queries/post-to-give'

export type HolderRefusal = PostToGiveRefusal | 'departments.not-permitted'

/**
 * Writes down that a person holds a post from a day on, within the transaction in which identity has made sure that
 * two people agreed (confirmPower): here only the post, the days and who confirms are known.
 */
export async function recordPostHolder(
  tx: Transaction,
  actor: Actor,
  input: { accountId: string; postId: string; startsOn: PlainDate; endsOn: PlainDate | null },
  clock = systemClock,
): Promise<Result<{ holderId: string }, HolderRefusal>> {
  if (!mayPutIntoEffect(actor)) return refuse('departments.not-permitted')
  const found = await postToGive(tx, input)
  if (!found.ok) return found
  const { postId, title, departmentId } = found.value

  const id = newId(clock.now())
  await holders.insert(tx, { id, ...input }, clock.now())
  const detail = { postId, title, departmentId, from: input.startsOn, until: input.endsOn }
  const note = { action: 'post.assigned', subjectKind: 'account', subjectId: input.accountId, detail }
  await recordAudit(tx, actor, note, clock)
  return ok({ holderId: id })
}
