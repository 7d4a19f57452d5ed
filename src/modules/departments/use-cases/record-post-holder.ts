import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import type { PlainDate } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as departments from '../data/department-store'
import * as holders from '../data/holder-store'
import * as posts from '../data/post-store'
import { type HoldingFault, holdingFault } from '../domain/holding'
import { mayArrange } from '../domain/permissions'

export type HolderRefusal = HoldingFault | 'departments.not-permitted' | 'departments.post-not-found'

/**
 * Writes down that a person holds a post from a day on, within the transaction in which identity has made sure that
 * they may (assignPost): here only the post, the days and who arranges are known.
 */
export async function recordPostHolder(
  tx: Transaction,
  actor: Actor,
  input: { accountId: string; postId: string; startsOn: PlainDate; endsOn: PlainDate | null },
  clock = systemClock,
): Promise<Result<{ holderId: string }, HolderRefusal>> {
  if (!mayArrange(actor)) return refuse('departments.not-permitted')
  const post = isUuid(input.postId) ? await posts.findAndHold(tx, input.postId) : null
  const department = post?.active ? await departments.find(tx, { id: post.departmentId }) : null
  if (!post || !department?.active) return refuse('departments.post-not-found', 'postId')
  const fault = holdingFault(input, await holders.listByPosts(tx, [post.id]))
  if (fault) return refuse(fault, 'startsOn')

  const id = newId(clock.now())
  await holders.insert(tx, { id, ...input }, clock.now())
  const detail = { postId: post.id, title: post.title, departmentId: post.departmentId }
  const note = { action: 'post.assigned', subjectKind: 'account', subjectId: input.accountId }
  await recordAudit(tx, actor, { ...note, detail: { ...detail, from: input.startsOn, until: input.endsOn } }, clock)
  return ok({ holderId: id })
}
