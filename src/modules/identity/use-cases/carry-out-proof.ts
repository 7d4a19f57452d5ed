import type { Actor } from '@/kernel/actor'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { cityNameIn } from '@/platform/city'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import { DEFAULT_LOCALE, isLocale } from '@/platform/i18n/locale'
import { wordsIn } from '@/platform/i18n/words-in'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import { releaseNumber } from '../data/account-by-paper'
import * as accounts from '../data/account-store'
import { canReach, queueMessage } from '../data/contact-message'
import { numberIndex, sealNumber } from '../data/identity-number-seal'
import { newOneTimePassword } from '../data/one-time-password'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import { ACCOUNT_NOTICE, type AccountNoticeJob } from '../domain/account-notice'
import type { ProvedPaper } from '../domain/recovery'
import type { WindowProof } from '../domain/window-proof'

/** The level of an account whose person showed their document at a window. */
const DOCUMENT_SEEN = 2

/**
 * What follows once two clerks have seen a document: its number is the account's own from now on, and whoever only
 * stated it loses it and is told. Asked for a way back, the account gets a one-time password, good once and for some
 * hours, and all its sessions end; a second factor stays. The person is told in the account and by mail.
 */
export async function carryOutProof(
  tx: Transaction,
  author: Actor,
  account: Account,
  { purpose, idType, number, first }: ProvedPaper & { first: WindowProof },
  clock = systemClock,
): Promise<{ oneTimePassword: string | null; goodUntil: Date | null }> {
  const now = clock.now()
  // Released before it is given: the index of proved numbers knows each once.
  const losers = await releaseNumber(tx, numberIndex(idType, number), account.id, now)
  const handedOut = purpose === 'password' ? await newOneTimePassword(now, env.RECOVERY_PASSWORD_HOURS) : null
  const proved = { idType, realNameLevel: DOCUMENT_SEEN, ...sealNumber(account.id, idType, number) }
  const secret = handedOut && { passwordHash: handedOut.passwordHash, oneTimeUntil: handedOut.oneTimeUntil }
  const saved = await accounts.save(tx, account, { ...proved, ...secret }, now)
  if (saved !== 'saved') throw new Error(`account ${account.id} was held and could not be saved: ${saved}`)
  const endedSessions = handedOut ? await sessions.end(tx, account.id, {}, now) : 0
  await tell(tx, account.id, handedOut ? 'account.recovered' : 'account.number-proved', now)
  if (handedOut) await tellByPhone(tx, account, now)
  for (const id of losers) await tell(tx, id, 'account.number-lost', now)

  const firstClerk = { firstClerkId: first.firstClerkId, firstClerkName: first.firstClerkName }
  for (const subjectId of losers)
    await recordAudit(tx, author, { action: 'account.number-released', subjectKind: 'account', subjectId }, clock)
  const action = handedOut ? 'account.recovered-at-window' : 'account.number-proved'
  const note = { action, subjectKind: 'account', subjectId: account.id }
  await recordAudit(tx, author, { ...note, detail: { endedSessions, ...firstClerk, released: losers.length } }, clock)
  return { oneTimePassword: handedOut?.password ?? null, goodUntil: handedOut?.oneTimeUntil ?? null }
}

async function tell(tx: Transaction, accountId: string, kind: AccountNoticeJob['kind'], now: Date): Promise<void> {
  const eventId = newId(now)
  const job = { eventId, accountId, kind, happenedAt: now.toISOString() } satisfies AccountNoticeJob
  await enqueue(tx, ACCOUNT_NOTICE, job, { key: eventId })
}

/** Outside the account, since whoever was given the password reads what stands in it. Mail goes with the notice. */
async function tellByPhone(tx: Transaction, account: Account, now: Date): Promise<void> {
  if (account.phone === null || !canReach('phone')) return
  const locale = isLocale(account.locale) ? account.locale : DEFAULT_LOCALE
  const [t, city] = [await wordsIn(locale, 'identity.messages'), cityNameIn(locale)]
  const until = new Date(now.getTime() + 24 * 3_600_000)
  await queueMessage(tx, { kind: 'phone', to: account.phone, subject: '', text: t('recovered', { city }) }, now, until)
}
