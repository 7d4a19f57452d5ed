import { randomCode } from '@/platform/crypto'
import { hashPassword } from '@/platform/password-hash'

const GOOD_FOR_HOURS = 72
/** 60 bits; in groups of four it can be read out and typed. */
const BITS = 60

export type OneTimePassword = { password: string; passwordHash: string; oneTimeUntil: Date }

/** A password to hand over: good for three days, and only for choosing one's own. It is nowhere kept in the clear. */
export async function newOneTimePassword(now: Date): Promise<OneTimePassword> {
  const password = (randomCode(BITS).match(/.{4}/g) ?? []).join('-')
  const oneTimeUntil = new Date(now.getTime() + GOOD_FOR_HOURS * 3_600_000)
  return { password, passwordHash: await hashPassword(password), oneTimeUntil }
}
