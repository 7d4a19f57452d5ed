import type { PostRole } from '@/kernel/actor'
import { type PlainDate, toDbDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'

/** Holding means: begun, not ended, in a post and a department that still exist. The end day itself is the last day. */
const holdingOn = (on: PlainDate) => ({
  startsOn: { lte: toDbDate(on) },
  OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(on) } }],
})

/** Everybody who holds a post on this day, in the departments named or in all. */
export async function heldOn(tx: Transaction, on: PlainDate, departmentIds?: readonly string[]) {
  const department = { active: true, ...(departmentIds ? { id: { in: [...departmentIds] } } : {}) }
  const rows = await tx.postHolder.findMany({
    where: { ...holdingOn(on), post: { active: true, department } },
    select: { accountId: true, post: { select: { departmentId: true, role: true } } },
  })
  return rows.map(({ accountId, post }) => ({
    accountId,
    departmentId: post.departmentId,
    role: post.role as PostRole,
  }))
}

export async function holdsFrom(tx: Transaction, accountId: string, on: PlainDate): Promise<boolean> {
  const where = { accountId, OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(on) } }] }
  return (await tx.postHolder.count({ where })) > 0
}

export type Post = { id: string; departmentId: string; role: PostRole; title: string; active: boolean; version: number }

const POST = { id: true, departmentId: true, role: true, title: true, active: true, version: true } as const

export async function find(tx: Transaction, id: string): Promise<Post | null> {
  return (await tx.post.findUnique({ where: { id }, select: POST })) as Post | null
}

/** The post, held until the transaction ends: who is given it and whether it is closed is decided one after the other. */
export async function findAndHold(tx: Transaction, id: string): Promise<Post | null> {
  await tx.$queryRaw`SELECT 1 FROM posts WHERE id = ${id}::uuid FOR UPDATE`
  return find(tx, id)
}

/** False when the department has a post of this title. */
export async function insert(tx: Transaction, post: Omit<Post, 'version'>, now: Date): Promise<boolean> {
  const { count } = await tx.post.createMany({ data: [{ ...post, createdAt: now }], skipDuplicates: true })
  return count === 1
}

export async function setActive(tx: Transaction, post: Post, active: boolean): Promise<boolean> {
  const { count } = await tx.post.updateMany({
    where: { id: post.id, version: post.version },
    data: { active, version: post.version + 1 },
  })
  return count === 1
}

export async function listByDepartment(tx: Transaction, departmentId: string): Promise<Post[]> {
  const rows = await tx.post.findMany({ where: { departmentId }, select: POST, orderBy: { createdAt: 'asc' } })
  return rows as Post[]
}

export type PostChoice = { id: string; title: string; role: string; department: { code: string; name: string } }

export async function listOpen(tx: Transaction): Promise<PostChoice[]> {
  return tx.post.findMany({
    where: { active: true, department: { active: true } },
    select: { id: true, title: true, role: true, department: { select: { code: true, name: true } } },
    orderBy: [{ department: { sortOrder: 'asc' } }, { department: { code: 'asc' } }, { createdAt: 'asc' }],
    take: 2_000,
  })
}
