import { randomCode } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import { hashPassword } from '@/platform/password-hash'
import { inGroups } from '../domain/handed-out'

const STAFF_HOURS = 72
const BITS = 60

export type OneTimePassword = { password: string; passwordHash: string; oneTimeUntil: Date }

/** A password to hand over: good for some hours, and only for choosing one's own. It is nowhere kept in the clear. */
export async function newOneTimePassword(now: Date, goodForHours = STAFF_HOURS): Promise<OneTimePassword> {
  const password = inGroups(randomCode(BITS))
  const oneTimeUntil = new Date(now.getTime() + goodForHours * 3_600_000)
  return { password, passwordHash: await hashPassword(password), oneTimeUntil }
}

/** For an account that nobody may enter yet: a password nobody knows, and over before it began. */
export async function unusablePassword(now: Date): Promise<Omit<OneTimePassword, 'password'>> {
  return { passwordHash: await hashPassword(randomCode(BITS)), oneTimeUntil: now }
}

/** Uses a one-time password up: only choosing an own one is left. False when it was used or over before. */
export async function spendOneTime(tx: Transaction, accountId: string, now: Date): Promise<boolean> {
  const where = { id: accountId, oneTimeUntil: { gt: now } }
  return (await tx.account.updateMany({ where, data: { oneTimeUntil: now } })).count === 1
}
