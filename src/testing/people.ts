import type { AdminRole, Citizen, HeldPost, Staff } from '@/kernel/actor'
import { newAccount } from '@/modules/identity/data/new-account'
import type { Account } from '@/modules/identity/domain/account'
import { db } from '@/platform/db'
import { hashPassword } from '@/platform/password-hash'

/** Fit by every rule, and known to every test. */
export const PASSWORD = '竹杖芒鞋轻胜马 2026'

let hashed: Promise<string> | undefined

/** A citizen of the test's own; state only what matters to it. */
export async function aCitizenAccount(overrides: Partial<Account> = {}, now = new Date()): Promise<Account> {
  hashed ??= hashPassword(PASSWORD)
  const given = { kind: 'citizen', name: '王小明', passwordHash: await hashed, ...overrides } as const
  const account = newAccount(given, now)
  await db.account.create({ data: account })
  return account
}

/** A colleague, in the database. */
export const aStaffAccount = (overrides: Partial<Account> = {}, now = new Date()): Promise<Account> =>
  aCitizenAccount({ kind: 'staff', name: '李审核', ...overrides }, now)

export const asCitizen = ({ id, name, realNameLevel }: Account): Citizen => ({
  kind: 'citizen',
  id,
  name,
  realNameLevel,
})

export const asStaff = ({ id, name, adminRole }: Account, ...posts: HeldPost[]): Staff => ({
  kind: 'staff',
  id,
  name,
  posts,
  adminRole,
})

/** One of the three administrators, in the database. */
export async function anAdmin(adminRole: AdminRole): Promise<Staff> {
  return asStaff(await aStaffAccount({ adminRole, name: `管理员 ${adminRole}` }))
}
