import type { AdminRole, Citizen, HeldPost, Staff } from '@/kernel/actor'
import { identityCheckCharacter } from '@/kernel/identity-number'
import { sealNumber } from '@/modules/identity/data/identity-number-seal'
import { newAccount } from '@/modules/identity/data/new-account'
import type { Account } from '@/modules/identity/domain/account'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { hashPassword } from '@/platform/password-hash'

/** Fit by every rule, and known to every test. */
export const PASSWORD = '竹杖芒鞋轻胜马 2026'

let hashed: Promise<string> | undefined

/** A citizen of the test's own; state only what matters to it. */
export async function aCitizenAccount(overrides: Partial<Account> = {}, now = systemClock.now()): Promise<Account> {
  hashed ??= hashPassword(PASSWORD)
  const given = { kind: 'citizen', name: '王小明', passwordHash: await hashed, ...overrides } as const
  const account = newAccount(given, now)
  await db.account.create({ data: account })
  return account
}

let known = 0

/** A citizen who gave the number of their paper, and what stands on it. Region 999999 was never allocated. */
export async function aKnownPerson(overrides: Partial<Account> = {}, now = systemClock.now()) {
  const serial = String(++known).padStart(3, '0')
  const first17 = `99999919800101${serial}`
  const number = `${first17}${identityCheckCharacter(first17)}`
  const phone = `13700000${serial}`
  const given = { name: '顾念', phone, realNameLevel: 1, idType: 'resident_id', ...overrides } as const
  const account = await aCitizenAccount(given, now)
  await db.account.update({ where: { id: account.id }, data: sealNumber(account.id, 'resident_id', number) })
  return { account, phone, paper: { name: account.name, idType: 'resident_id', number } as const }
}

/** A colleague, in the database. */
export const aStaffAccount = (overrides: Partial<Account> = {}, now = systemClock.now()): Promise<Account> =>
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
