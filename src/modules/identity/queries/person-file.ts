import type { Actor, AdminRole } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { maskEmail, maskPhone } from '@/kernel/mask'
import { holdingsOf, type PersonHolding } from '@/modules/departments/queries/holdings-of'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import * as sessions from '../data/session-store'
import { type AccountAction, availableAccountActions, mayListPeople } from '../domain/permissions'
import { isLive } from '../domain/session-rules'

export type PersonFile = {
  id: string
  name: string
  staffNo: string | null
  maskedPhone: string | null
  maskedEmail: string | null
  adminRole: AdminRole | null
  disabledAt: Date | null
  isDemo: boolean
  secondFactorSince: Date | null
  oneTimeUntil: Date | null
  createdAt: Date
  holdings: PersonHolding[]
  sessions: { id: string; createdAt: Date; lastSeenAt: Date; userAgent: string | null }[]
  actions: AccountAction[]
}

/** One colleague as an administrator sees them: masked contact, posts, sessions, and what this administrator can do. */
export async function personFile(actor: Actor, id: string, clock = systemClock): Promise<PersonFile | null> {
  if (!mayListPeople(actor) || !isUuid(id)) return null
  const account = await accounts.find(db, id)
  if (account?.kind !== 'staff') return null
  const now = clock.now()
  const [holdings, open] = await Promise.all([holdingsOf([id]), sessions.listOpen(db, id, now)])
  return {
    id,
    name: account.name,
    staffNo: account.staffNo,
    maskedPhone: account.phone && maskPhone(account.phone),
    maskedEmail: account.email && maskEmail(account.email),
    adminRole: account.adminRole,
    disabledAt: account.disabledAt,
    isDemo: account.isDemo,
    secondFactorSince: account.totpEnabledAt,
    oneTimeUntil: account.oneTimeUntil,
    createdAt: account.createdAt,
    holdings,
    sessions: open.filter((session) => isLive(session, 'staff', now)).map(({ accountId: _, ...session }) => session),
    actions: availableAccountActions(actor, account),
  }
}
