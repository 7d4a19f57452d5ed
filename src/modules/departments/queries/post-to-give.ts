import { isUuid } from '@/kernel/ids'
import type { PlainDate } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import type { Transaction } from '@/platform/db'
import * as departments from '../data/department-store'
import * as holders from '../data/holder-store'
import * as posts from '../data/post-store'
import { type HoldingFault, holdingFault } from '../domain/holding'

export type PostToGive = { postId: string; title: string; departmentId: string; departmentName: string }
export type PostToGiveRefusal = HoldingFault | 'departments.post-not-found'

/**
 * The post somebody is to be given, when it is open and not theirs on these days. It is held until the transaction
 * ends, so that of two who give the same post one waits.
 */
export async function postToGive(
  tx: Transaction,
  wanted: { accountId: string; postId: string; startsOn: PlainDate; endsOn: PlainDate | null },
): Promise<Result<PostToGive, PostToGiveRefusal>> {
  const post = isUuid(wanted.postId) ? await posts.findAndHold(tx, wanted.postId) : null
  const department = post?.active ? await departments.find(tx, { id: post.departmentId }) : null
  if (!post || !department?.active) return refuse('departments.post-not-found', 'postId')
  const fault = holdingFault(wanted, await holders.listByPosts(tx, [post.id]))
  if (fault) return refuse(fault, 'startsOn')
  return ok({ postId: post.id, title: post.title, departmentId: department.id, departmentName: department.name })
}
