import { systemClock } from '@/platform/clock'
import { passwordFits } from '@/platform/password-hash'
import type { Account } from '../domain/account'
import { attempt, forgetAttempts } from './attempts'

export type Proof = { ok: true } | { ok: false; waitMinutes: number | null }

/** The person at the keyboard proves to be the account's own by their password; tries are counted (ASVS 7.5.1). */
export async function provePassword(account: Account, password: string, clock = systemClock): Promise<Proof> {
  const waitMinutes = await attempt('again', account.id, clock)
  if (waitMinutes !== null) return { ok: false, waitMinutes }
  if (!(await passwordFits(account.passwordHash, password))) return { ok: false, waitMinutes: null }
  await forgetAttempts('again', account.id)
  return { ok: true }
}
