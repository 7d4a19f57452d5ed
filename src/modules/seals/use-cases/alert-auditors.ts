import type { Actor } from '@/kernel/actor'
import { unreportedBreaks } from '@/modules/audit/queries/chain-checks'
import { markAsReported } from '@/modules/audit/use-cases/check-chains'
import { auditorsMail } from '@/modules/identity/queries/auditors-mail'
import { cityNameIn } from '@/platform/city'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { wordsIn } from '@/platform/i18n/words-in'
import { sendMail } from '@/platform/mail'
import { newestAnchor } from '../data/anchor-store'

const linkIn = (locale: Locale): string => `${env.PUBLIC_URL}${localePath(locale, '/admin/audit/checks')}`

/** Mails the newest anchor to every audit administrator: a copy of the heads that nobody in the city can change. */
export async function mailNewestAnchor(actor: Actor): Promise<void> {
  if (actor.kind !== 'system') throw new Error('only the city itself sends its mail')
  const anchor = env.SMTP_URL ? await newestAnchor(db) : null
  if (!anchor) return
  const { number, madeAt, mac: code, audit, counts } = anchor
  for (const { accountId, email, locale } of await auditorsMail()) {
    const [t, city] = [await wordsIn(locale, 'mail'), cityNameIn(locale)]
    const ends = { entries: audit.entries, hash: audit.hash, ...counts }
    const given = { city, number, at: madeAt.toISOString(), code, ...ends, link: linkIn(locale) }
    const words = { subject: t('anchor-subject', given), text: t('anchor-text', given) }
    await sendMail({ id: `anchor-${number}-${accountId}`, to: email, ...words })
  }
}

/** Mails every audit administrator that a check found something, once; what and where stands in the city alone. */
export async function alertAuditors(actor: Actor, checkId: string): Promise<void> {
  if (actor.kind !== 'system') throw new Error('only the city itself sends its mail')
  const n = await unreportedBreaks(actor, checkId)
  if (n === null || !env.SMTP_URL) return
  for (const { accountId, email, locale } of await auditorsMail()) {
    const [t, city] = [await wordsIn(locale, 'mail'), cityNameIn(locale)]
    const words = {
      subject: t('breaks-subject', { city, n }),
      text: t('breaks-text', { city, n, link: linkIn(locale) }),
    }
    await sendMail({ id: `breaks-${checkId}-${accountId}`, to: email, ...words })
  }
  await markAsReported(actor, checkId)
}
