import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as departments from '../data/department-store'
import * as holders from '../data/holder-store'
import * as posts from '../data/post-store'
import type { Department } from '../domain/department'
import { maySeeArrangement } from '../domain/permissions'

export type PostWithHoldings = posts.Post & { holdings: holders.PostHolding[] }
export type DepartmentArrangement = { department: Department; children: Department[]; posts: PostWithHoldings[] }

/** One body as an administrator sees it: its facts, what hangs under it, its posts and who holds them. */
export async function departmentByCode(actor: Actor, code: string): Promise<DepartmentArrangement | null> {
  if (!maySeeArrangement(actor)) return null
  const department = await departments.find(db, { code })
  if (!department) return null
  const [children, own] = await Promise.all([
    departments.list(db, { parentId: department.id, withVillages: true }),
    posts.listByDepartment(db, department.id),
  ])
  const holdings = await holders.listByPosts(
    db,
    own.map((post) => post.id),
  )
  return {
    department,
    children,
    posts: own.map((post) => ({ ...post, holdings: holdings.filter(({ postId }) => postId === post.id) })),
  }
}
