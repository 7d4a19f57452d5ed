import { maskEmail, maskPhone } from '@/kernel/mask'
import type { Transaction } from '@/platform/db'
import type { Account } from '../domain/account'
import { openLosses } from './contact-losses'

/** What a person signs in by, masked: who lost number and address to others still signs in by the lost ones. */
export async function maskedNames(
  tx: Transaction,
  account: Pick<Account, 'id' | 'phone' | 'email'>,
): Promise<{ maskedPhone: string | null; maskedEmail: string | null }> {
  const { phone, email } = account
  if (phone !== null || email !== null)
    return { maskedPhone: phone && maskPhone(phone), maskedEmail: email && maskEmail(email) }
  const lost = await openLosses(tx, account)
  const of = (kind: 'phone' | 'email') => lost.find((one) => one.kind === kind)?.masked ?? null
  return { maskedPhone: of('phone'), maskedEmail: of('email') }
}
