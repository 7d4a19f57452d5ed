import { type AdminRole, POST_ROLES, type PostRole, type Staff } from '@/kernel/actor'
import { dayOf, toDbDate } from '@/kernel/plain-date'
import { newAccount } from '@/modules/identity/data/new-account'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'

/** Somebody who asks for an address. `name` says who in a failure. */
export type Visitor = { name: string; accountId: string | null } & (
  | { kind: 'guest' | 'citizen' }
  | { kind: 'administrator'; adminRole: AdminRole }
  | { kind: 'post'; role: PostRole; departmentId: string; departmentCode: string }
)

/**
 * Everybody there is to ask: a guest, every citizen of the seed, the three administrators, and every role of a post in
 * every department of the seeded organisation, one person each who holds this post alone. Where a post is vacant,
 * somebody is given it: the matrix is of posts, not of the accounts a demonstration happens to have.
 */
export async function everyVisitor(now = systemClock.now()): Promise<Visitor[]> {
  await fillVacantPosts(now)
  const accounts = await db.account.findMany({ orderBy: { id: 'asc' } })
  const citizens = accounts.filter(({ kind }) => kind === 'citizen')
  const administrators = accounts.filter(({ adminRole }) => adminRole !== null)
  return [
    { kind: 'guest', name: 'guest', accountId: null },
    ...citizens.map(({ id, phone }): Visitor => ({ kind: 'citizen', name: `citizen ${phone}`, accountId: id })),
    ...administrators.map(
      ({ id, adminRole }): Visitor => ({
        kind: 'administrator',
        name: adminRole ?? '',
        accountId: id,
        adminRole: adminRole as AdminRole,
      }),
    ),
    ...(await holdersOfEveryPost()),
  ]
}

/** Long enough ago to hold on whatever day the city stands. */
const TEN_YEARS_MS = 10 * 365 * 86_400_000

async function fillVacantPosts(now: Date): Promise<void> {
  const departments = await db.department.findMany({ where: { active: true }, include: { posts: true } })
  const hash = (await db.account.findFirstOrThrow({ where: { kind: 'staff' } })).passwordHash
  for (const { id: departmentId, code, posts } of departments)
    for (const role of POST_ROLES.filter((one) => !posts.some((post) => post.role === one))) {
      const staffNo = `${code}-${role}`.slice(0, 20)
      const facts = { kind: 'staff', name: `${code} ${role}`, passwordHash: hash, staffNo, isDemo: true } as const
      const account = newAccount(facts, now)
      await db.account.create({ data: account })
      const holder = {
        id: newId(now),
        accountId: account.id,
        startsOn: toDbDate(dayOf(new Date(now.getTime() - TEN_YEARS_MS))),
        createdAt: now,
      }
      const post = { id: newId(now), departmentId, role, title: role, createdAt: now }
      await db.post.create({ data: { ...post, holders: { create: holder } } })
    }
}

async function holdersOfEveryPost(): Promise<Visitor[]> {
  const posts = await db.post.findMany({
    where: { active: true, department: { active: true } },
    include: { department: true, holders: true },
    orderBy: [{ department: { code: 'asc' } }, { role: 'asc' }],
  })
  return posts.flatMap(({ role, department: { id, code }, holders: [holder] }): Visitor[] => {
    if (!holder) return []
    const post = { role: role as PostRole, departmentId: id, departmentCode: code }
    return [{ kind: 'post', name: `${code}/${role}`, accountId: holder.accountId, ...post }]
  })
}

/** The administrator of this role, as an actor for what must stand there before it can be asked for. */
export async function administrator(adminRole: AdminRole): Promise<Staff> {
  const { id, name } = await db.account.findFirstOrThrow({ where: { adminRole } })
  return { kind: 'staff', id, name, adminRole, posts: [] }
}
