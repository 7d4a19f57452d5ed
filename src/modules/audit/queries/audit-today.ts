import type { Actor } from '@/kernel/actor'
import { dayOf, instantOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as audit from '../data/audit-store'
import * as checks from '../data/check-store'
import { mayReadAudit } from '../domain/permissions'

/** Lines of today's log, how many of them tell of somebody refused, and what the last check of the seals found broken. */
export type AuditToday = { lines: number; refused: number; broken: number }

/** "What is there to look at today?" Null for anyone but the audit administrator. */
export async function auditToday(actor: Actor, clock = systemClock): Promise<AuditToday | null> {
  if (!mayReadAudit(actor)) return null
  const from = instantOf(dayOf(clock.now()))
  const [lines, refused, [last]] = await Promise.all([
    audit.countSince(db, from),
    audit.countSince(db, from, ['visit.refused', 'act.refused']),
    checks.newest(db, 1),
  ])
  return { lines, refused, broken: last?.stage === 'done' ? last.broken.length : 0 }
}
