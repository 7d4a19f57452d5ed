import type { Actor, PostRole } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as departments from '../data/department-store'
import * as holders from '../data/holder-store'
import * as posts from '../data/post-store'
import { isHeldOn } from '../domain/holding'
import { mayArrange } from '../domain/permissions'

export type CreatePostRefusal =
  | 'departments.not-permitted'
  | 'departments.not-found'
  | 'departments.title-required'
  | 'departments.title-taken'

/** The system administrator creates a post: a title in a department and the role it carries. Permissions come from posts, never from names. */
export async function createPost(
  actor: Actor,
  input: { departmentId: string; role: PostRole; title: string },
  clock = systemClock,
): Promise<Result<{ postId: string }, CreatePostRefusal>> {
  if (!mayArrange(actor)) return refuse('departments.not-permitted')
  const title = input.title.normalize('NFC').trim()
  if (title === '') return refuse('departments.title-required', 'title')
  return inTransaction<{ postId: string }, CreatePostRefusal>(async (tx) => {
    const department = isUuid(input.departmentId) ? await departments.find(tx, { id: input.departmentId }) : null
    if (!department?.active) return refuse('departments.not-found')
    const id = newId(clock.now())
    const post = { id, departmentId: department.id, role: input.role, title, active: true }
    if (!(await posts.insert(tx, post, clock.now()))) return refuse('departments.title-taken', 'title')
    const detail = { departmentId: department.id, title, role: input.role }
    await recordAudit(tx, actor, { action: 'post.created', subjectKind: 'post', subjectId: id, detail }, clock)
    return ok({ postId: id })
  })
}

export type ClosePostRefusal =
  | 'departments.not-permitted'
  | 'departments.post-not-found'
  | 'departments.has-holders'
  | 'departments.changed-meanwhile'

/** Closes a post that nobody holds today or later. */
export async function closePost(
  actor: Actor,
  input: { postId: string },
  clock = systemClock,
): Promise<Result<null, ClosePostRefusal>> {
  if (!mayArrange(actor)) return refuse('departments.not-permitted')
  return inTransaction<null, ClosePostRefusal>(async (tx) => {
    const post = isUuid(input.postId) ? await posts.findAndHold(tx, input.postId) : null
    if (!post?.active) return refuse('departments.post-not-found')
    const today = dayOf(clock.now())
    const holdings = await holders.listByPosts(tx, [post.id])
    if (holdings.some((holding) => isHeldOn(holding, today) || holding.startsOn > today))
      return refuse('departments.has-holders')
    if (!(await posts.setActive(tx, post, false))) return refuse('departments.changed-meanwhile')
    const detail = { departmentId: post.departmentId, title: post.title }
    await recordAudit(tx, actor, { action: 'post.closed', subjectKind: 'post', subjectId: post.id, detail }, clock)
    return ok(null)
  })
}
