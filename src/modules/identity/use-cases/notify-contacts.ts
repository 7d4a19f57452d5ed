import { cityNameIn } from '@/platform/city'
import type { Transaction } from '@/platform/db'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/platform/i18n/locale'
import { wordsIn } from '@/platform/i18n/words-in'
import { canReach, queueMessage } from '../data/contact-message'
import type { Account } from '../domain/account'
import { provedContacts } from '../domain/proved-contacts'

export type ContactWords = 'recovery-waits' | 'recovery-stopped' | 'recovered' | 'contact-lost'

/**
 * Tells a person outside their account, on every number and address they proved: whoever was handed the account reads
 * what stands in it. Never to one that was only typed, or that somebody else proved later.
 */
export async function notifyContacts(
  tx: Transaction,
  account: Account,
  {
    words,
    paramsIn,
    until,
  }: { words: ContactWords; paramsIn?: (locale: Locale) => Record<string, string>; until: Date },
  now: Date,
): Promise<void> {
  const locale = isLocale(account.locale) ? account.locale : DEFAULT_LOCALE
  const [t, city] = [await wordsIn(locale, 'identity.messages'), cityNameIn(locale)]
  const text = t(words, { city, ...paramsIn?.(locale) })
  for (const { kind, value } of provedContacts(account).filter(({ kind }) => canReach(kind)))
    await queueMessage(tx, { kind, to: value, subject: t('subject', { city }), text }, now, until)
}
