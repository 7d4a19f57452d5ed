import type { Actor } from '@/kernel/actor'
import { dayOf, yearOf } from '@/kernel/plain-date'
import { loadCalendar } from '@/modules/casework/queries/working-calendar'
import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import { publishedDepartments } from '@/modules/departments/queries/published-departments'
import { auditorsMail } from '@/modules/identity/queries/auditors-mail'
import { officeHolders } from '@/modules/identity/queries/office-holders'
import { staffReadiness } from '@/modules/identity/queries/staff-readiness'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import * as runs from '../data/backup-run-store'
import { readsChinese } from '../data/read-locale'
import { credentialFiles, hasBackupKeyFile } from '../data/setup-files'
import { backupIsOverdue } from '../domain/backup-run'
import type { GoingLiveFacts } from '../domain/going-live-gaps'
import { mayOperate } from '../domain/permissions'

/** "What does this city have, and what not yet?" For the system administrator and for commands; null for anyone else. */
export async function goingLiveFacts(actor: Actor, clock = systemClock): Promise<GoingLiveFacts | null> {
  if (actor.kind !== 'system' && !mayOperate(actor)) return null
  const today = dayOf(clock.now())
  const thisYear = yearOf(today)
  const [staff, departments, held, services, calendar, keeping] = await Promise.all([
    staffReadiness(),
    publishedDepartments(),
    officeHolders(today),
    serviceTallies(),
    loadCalendar(),
    keepingFacts(clock.now()),
  ])
  return {
    ...staff,
    ...settingsFacts(),
    ...keeping,
    thisYear,
    missingYears: [thisYear, thisYear + 1].filter((year) => !calendar.publishedYears.has(year)),
    departments: departments.length,
    officeHolders: people(held),
    windowClerks: people(held.filter(({ role }) => role === 'window_clerk')),
    services: services.total,
    onlineServices: services.online,
  }
}

const people = (held: readonly { accountId: string }[]): number => new Set(held.map((one) => one.accountId)).size

/** What keeps the city's records: database, backups, anchors. */
async function keepingFacts(now: Date) {
  const [soFar, auditors, chinese] = await Promise.all([runs.soFar(db), auditorsMail(), readsChinese(db)])
  return {
    readsChinese: chinese,
    reachableAuditors: auditors.length,
    backupIsOverdue: backupIsOverdue(soFar, now),
    hasBackupKey: env.BACKUP_PUBLIC_KEY !== undefined || hasBackupKeyFile(),
    credentialFiles: credentialFiles(),
  }
}

const settingsFacts = () => ({
  mode: env.YIZHAN_MODE,
  isEncrypted: env.PUBLIC_URL.startsWith('https:'),
  knowsProxy: env.TRUSTED_PROXY !== undefined,
  isNamed: env.CITY_IS_NAMED,
  hasDistinctKeys: areDistinct([
    ...[env.YIZHAN_DATA_KEY, env.YIZHAN_SEAL_KEY, env.NEXTAUTH_SECRET],
    ...(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ? [env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY] : []),
  ]),
  asksSecondFactor: env.STAFF_TOTP === 'required',
  sendsMail: env.SMTP_URL !== undefined,
  sendsText: env.SMS_GATEWAY_URL !== undefined,
  scansFiles: env.CLAMD_URL !== undefined,
  anchorsApart: env.ANCHOR_DIR !== undefined,
  hasBackupFolder: env.BACKUP_DIR !== undefined,
})

const areDistinct = (secrets: readonly string[]): boolean => new Set(secrets).size === secrets.length
