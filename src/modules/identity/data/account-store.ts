import type { Prisma } from '@/generated/prisma/client'
import { literal } from '@/kernel/pattern-literal'
import type { Transaction } from '@/platform/db'
import type { Account } from '../domain/account'
import type { SignInName } from '../domain/contact'
import type { StaffTotp } from '../domain/open-steps'

const asAccount = (row: unknown): Account | null => row as Account | null

export async function find(tx: Transaction, id: string): Promise<Account | null> {
  return asAccount(await tx.account.findUnique({ where: { id } }))
}

/** The account, held until the transaction ends: for rules that look at more than its own row. */
export async function findAndHold(tx: Transaction, id: string): Promise<Account | null> {
  await tx.$queryRaw`SELECT 1 FROM accounts WHERE id = ${id}::uuid FOR UPDATE`
  return find(tx, id)
}

/** Of several who typed the same number or address, the one who proved it; else the first. */
export async function findBySignInName(tx: Transaction, name: SignInName): Promise<Account | null> {
  if (name.by === 'staffNo') return asAccount(await tx.account.findUnique({ where: { staffNo: name.value } }))
  const proved = name.by === 'phone' ? 'phoneProvedAt' : 'emailProvedAt'
  const orderBy = [{ [proved]: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }] as const
  return asAccount(await tx.account.findFirst({ where: { [name.by]: name.value }, orderBy: [...orderBy] }))
}

/** False when the staff number, or a proved telephone number or address, belongs to somebody already. */
export async function insert(tx: Transaction, account: Account): Promise<boolean> {
  const { count } = await tx.account.createMany({ data: [account], skipDuplicates: true })
  return count === 1
}

export type AccountChange = Partial<Omit<Account, 'id' | 'kind' | 'version' | 'createdAt' | 'updatedAt'>>
export type SaveOutcome = 'saved' | 'changed-meanwhile' | 'taken'

/** Saves a change to the account as it was read; what must be unique and is taken is told apart from a lost race. */
export async function save(tx: Transaction, account: Account, change: AccountChange, now: Date): Promise<SaveOutcome> {
  if (await isTaken(tx, account.id, change)) return 'taken'
  const { count } = await tx.account.updateMany({
    where: { id: account.id, version: account.version },
    data: { ...change, version: account.version + 1, updatedAt: now },
  })
  return count === 1 ? 'saved' : 'changed-meanwhile'
}

async function isTaken(tx: Transaction, id: string, change: AccountChange): Promise<boolean> {
  const unique: Prisma.AccountWhereInput[] = []
  for (const field of ['phone', 'email', 'staffNo'] as const) if (change[field]) unique.push({ [field]: change[field] })
  // A number that was only stated blocks nobody.
  if (change.idNumberIndex) unique.push({ idNumberIndex: change.idNumberIndex, realNameLevel: { gte: 2 } })
  if (unique.length === 0) return false
  // Held to the end, so that of two people who claim the same number at once the second waits and is refused.
  for (const value of Object.values(unique)) await holdClaim(tx, JSON.stringify(value))
  return (await tx.account.count({ where: { id: { not: id }, OR: unique } })) > 0
}

async function holdClaim(tx: Transaction, claim: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${claim}, 0))`
}

/** Accepts the code of a time step once; false when it or a later one was accepted before. */
export async function acceptTotpStep(tx: Transaction, id: string, step: number): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

/** How many people hold this administrator's role and can sign in, without the one named. */
export async function countOtherAdmins(tx: Transaction, adminRole: string, exceptId: string): Promise<number> {
  return tx.account.count({ where: { adminRole, disabledAt: null, id: { not: exceptId } } })
}

/** Who holds this administrator's role and can sign in. */
export async function idsOfAdmins(tx: Transaction, adminRole: string): Promise<string[]> {
  const rows = await tx.account.findMany({ where: { adminRole, disabledAt: null }, select: { id: true }, take: 100 })
  return rows.map(({ id }) => id)
}

export type StaffFilter = { text?: string; adminRole?: string; disabled?: boolean; ids?: string[] }

/** Staff by name, then id, after the place given. */
export async function listStaff(
  tx: Transaction,
  filter: StaffFilter,
  after: { name: string; id: string } | null,
  take: number,
): Promise<Account[]> {
  const conditions: Prisma.AccountWhereInput[] = [{ kind: 'staff' }]
  if (filter.text)
    conditions.push({
      OR: [
        { name: { contains: literal(filter.text) } },
        { staffNo: { startsWith: literal(filter.text.toUpperCase()) } },
      ],
    })
  if (filter.adminRole) conditions.push({ adminRole: filter.adminRole })
  if (filter.disabled !== undefined) conditions.push({ disabledAt: filter.disabled ? { not: null } : null })
  if (filter.ids) conditions.push({ id: { in: filter.ids } })
  if (after) conditions.push({ OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] })
  const rows = await tx.account.findMany({
    where: { AND: conditions },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take,
  })
  return rows as Account[]
}

/** People by id, whoever they are; for lists that name them. */
export async function findMany(tx: Transaction, ids: readonly string[]): Promise<Account[]> {
  return (await tx.account.findMany({ where: { id: { in: [...ids] } } })) as Account[]
}

/** The invented people of a demonstration, citizens first. */
export async function listDemo(tx: Transaction): Promise<Account[]> {
  const rows = await tx.account.findMany({
    where: { isDemo: true, disabledAt: null },
    orderBy: [{ kind: 'asc' }, { staffNo: 'asc' }, { name: 'asc' }],
    take: 60,
  })
  return rows as Account[]
}

/** Staff who can sign in and have no second factor, or no password of their own. */
export async function countUnfinished(tx: Transaction, rule: StaffTotp) {
  const staff = { kind: 'staff', disabledAt: null, isDemo: false }
  const asked = rule === 'administrators' ? { ...staff, adminRole: { not: null } } : staff
  const [withoutSecondFactor, oneTimePassword] = await Promise.all([
    rule === 'optional' ? 0 : tx.account.count({ where: { ...asked, totpEnabledAt: null } }),
    tx.account.count({ where: { ...staff, oneTimeUntil: { not: null } } }),
  ])
  return { withoutSecondFactor, oneTimePassword }
}

/** Everybody of exactly this name. */
export async function idsByName(tx: Transaction, name: string): Promise<string[]> {
  const rows = await tx.account.findMany({ where: { name }, select: { id: true }, take: 200 })
  return rows.map(({ id }) => id)
}
