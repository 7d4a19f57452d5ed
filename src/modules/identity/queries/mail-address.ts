import { db } from '@/platform/db'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/platform/i18n/locale'
import * as accounts from '../data/account-store'

export type MailAddress = { email: string; locale: Locale }

/** Where the city's own mail reaches a person, and in which language; null for who gave no address or is disabled. Never for a screen. */
export async function mailAddress(accountId: string): Promise<MailAddress | null> {
  const account = await accounts.find(db, accountId)
  if (!account?.email || account.disabledAt !== null) return null
  return { email: account.email, locale: isLocale(account.locale) ? account.locale : DEFAULT_LOCALE }
}
