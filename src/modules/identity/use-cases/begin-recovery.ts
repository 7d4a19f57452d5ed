import type { Actor } from '@/kernel/actor'
import { momentWords } from '@/kernel/moment-words'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import { localePath } from '@/platform/i18n/locale'
import { newId } from '@/platform/new-id'
import { newOneTimePassword } from '../data/one-time-password'
import * as recoveries from '../data/pending-recovery-store'
import { newStopCodes } from '../data/stop-code'
import type { Account } from '../domain/account'
import { effectiveFrom } from '../domain/pending-recovery'
import { carryOutProof, type SeenDocument } from './carry-out-proof'
import { notifyAccount } from './notify-account'
import { notifyContacts } from './notify-contacts'

export const STOP_PATH = '/stop-recovery'

type HandedOut = { oneTimePassword: string; goodUntil: Date; effectiveAt: Date | null }

/**
 * The account is being given back: the one-time password of the slip opens it once the waiting time is over, and until
 * then its holder, told on every proved number and address, can stop it (ADR 0150). `effectiveAt` is null where nobody
 * could be warned and it took effect at once. One that waited before is replaced, and the time begins anew.
 */
export async function beginRecovery(
  tx: Transaction,
  author: Actor,
  account: Account,
  seen: Omit<SeenDocument, 'secret'>,
  clock = systemClock,
): Promise<HandedOut> {
  const now = clock.now()
  const effectiveAt = effectiveFrom(account, now, env.RECOVERY_WAIT_HOURS)
  const { password, ...secret } = await newOneTimePassword(effectiveAt, env.RECOVERY_PASSWORD_HOURS)
  const handedOut = { oneTimePassword: password, goodUntil: secret.oneTimeUntil }
  const before = await recoveries.findWaiting(tx, account.id)
  if (before) await recoveries.end(tx, before.id, 'replaced', now)
  if (effectiveAt <= now) {
    await carryOutProof(tx, author, account, { ...seen, secret }, clock)
    return { ...handedOut, effectiveAt: null }
  }
  await letItWait(tx, author, account, { ...seen, passwordHash: secret.passwordHash, effectiveAt }, clock)
  return { ...handedOut, effectiveAt }
}

type Waiting = Omit<SeenDocument, 'secret'> & { passwordHash: string; effectiveAt: Date }

async function letItWait(
  tx: Transaction,
  author: Actor,
  account: Account,
  { document, clerks, passwordHash, effectiveAt }: Waiting,
  clock = systemClock,
): Promise<void> {
  const now = clock.now()
  const { token, code, ...indexes } = newStopCodes()
  const times = { requestedAt: now, effectiveAt, endedAt: null }
  const about = { id: newId(now), accountId: account.id, state: 'waiting', passwordHash } as const
  await recoveries.insert(tx, { ...about, ...document, ...indexes, ...clerks, ...times })
  await notifyAccount(tx, account.id, { kind: 'account.recovery-waits' }, now)
  // The token stands behind #: a browser sends it to nobody until its person presses.
  const paramsIn = (locale: 'zh-CN' | 'en') => ({
    when: momentWords(locale, effectiveAt),
    page: `${env.PUBLIC_URL}${localePath(locale, STOP_PATH)}`,
    ...{ token, code },
  })
  await notifyContacts(tx, account, { words: 'recovery-waits', paramsIn, until: effectiveAt }, now)
  const note = { action: 'account.recovery-requested', subjectKind: 'account', subjectId: account.id }
  await recordAudit(tx, author, { ...note, detail: { ...clerks, effectiveAt: effectiveAt.toISOString() } }, clock)
}
