import type { Actor } from '@/kernel/actor'
import { mailAddress } from '@/modules/identity/queries/mail-address'
import { cityNameIn } from '@/platform/city'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { wordsIn } from '@/platform/i18n/words-in'
import { log } from '@/platform/log'
import { sendMail } from '@/platform/mail'
import * as inbox from '../data/inbox-store'
import type { NoticeKind } from '../domain/notice'
import type { NoticeMailJob } from '../domain/notice-mail'

/**
 * Mails one notice to the address its reader gave, once. Throws while the mail server is away: the queue tries again.
 * The mail says what kind of thing happened and where to read it; no name, no number, no title of a case.
 */
export async function mailNotice(actor: Actor, { noticeId }: NoticeMailJob, clock = systemClock): Promise<void> {
  if (actor.kind !== 'system') throw new Error('only the city itself sends its mail')
  const notice = await inbox.findMailable(db, noticeId)
  if (!notice || notice.mailedAt !== null || !env.SMTP_URL) return
  const reader = await mailAddress(notice.accountId)
  if (!reader) return
  const words = await wordsOfMail(reader.locale, notice.kind)
  const outcome = await sendMail({ id: noticeId, to: reader.email, ...words })
  if (outcome === 'no-such-address') return void log.warn({ noticeId }, 'nobody takes mail at the address given')
  await inbox.recordMailed(db, noticeId, clock.now())
}

/** What staff are told: of a power in their department, of an account given back there that its holder disputes. */
const FOR_STAFF: ReadonlySet<NoticeKind> = new Set([
  'account.power-given',
  'account.power-received',
  'account.recovery-disputed',
])

async function wordsOfMail(locale: Locale, kind: NoticeKind): Promise<{ subject: string; text: string }> {
  const [t, kinds] = await Promise.all([wordsIn(locale, 'mail'), wordsIn(locale, 'notifications.kinds')])
  const [city, what] = [cityNameIn(locale), kinds(`${kind.replaceAll('.', '-')}.title`)]
  const list = FOR_STAFF.has(kind) ? '/desk/notices' : '/my/notices'
  const link = `${env.PUBLIC_URL}${localePath(locale, list)}`
  return {
    subject: t('subject', { city, what }),
    text: t(kind.startsWith('account.') ? 'account-text' : 'text', { city, what, link }),
  }
}
