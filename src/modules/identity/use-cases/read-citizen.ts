import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { maskEmail, maskIdentityNumber, maskPhone } from '@/kernel/mask'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import { openNumber } from '../data/identity-number-seal'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import { type AccountAction, availableAccountActions, mayLookUpCitizens } from '../domain/permissions'
import { isLive } from '../domain/session-rules'

export type CitizenAccount = Pick<
  Account,
  'id' | 'name' | 'isDemo' | 'createdAt' | 'disabledAt' | 'disabledReason' | 'oneTimeUntil' | 'realNameLevel'
> & {
  maskedPhone: string | null
  maskedEmail: string | null
  maskedNumber: string | null
  lastSignInAt: Date | null
  sessions: { id: string; createdAt: Date; lastSeenAt: Date; userAgent: string | null }[]
  actions: AccountAction[]
}

/** One citizen's account as the security administrator sees it, masked; null for all others. The look is on record. */
export async function readCitizen(actor: Actor, id: string, clock = systemClock): Promise<CitizenAccount | null> {
  if (!mayLookUpCitizens(actor) || !isUuid(id)) return null
  const account = await accounts.find(db, id)
  if (account?.kind !== 'citizen') return null
  await recordAccess(db, actor, { action: 'account.looked-up', subjectKind: 'account', subjectId: id }, clock)
  const now = clock.now()
  const [open, lastSignInAt] = await Promise.all([sessions.listOpen(db, id, now), sessions.lastBegun(db, id)])
  const { name, isDemo, createdAt, disabledAt, disabledReason, oneTimeUntil, realNameLevel } = account
  return {
    ...{ id, name, isDemo, createdAt, disabledAt, disabledReason, oneTimeUntil, realNameLevel, lastSignInAt },
    maskedPhone: account.phone && maskPhone(account.phone),
    maskedEmail: account.email && maskEmail(account.email),
    maskedNumber: account.idNumberCipher && maskIdentityNumber(openNumber(id, account.idNumberCipher)),
    sessions: open.filter((session) => isLive(session, 'citizen', now)).map(({ accountId: _, ...session }) => session),
    actions: availableAccountActions(actor, account),
  }
}
