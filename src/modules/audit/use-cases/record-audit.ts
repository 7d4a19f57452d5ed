import type { Actor } from '@/kernel/actor'
import { callerAddress } from '@/platform/caller-address'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { requestId, withoutPersonalData } from '@/platform/log'
import { newId } from '@/platform/new-id'
import * as audit from '../data/audit-store'
import type { AuditDetail } from '../domain/audit-chain'

export type AuditNote = {
  /** `subject.what-happened` in the past, e.g. `department.created`, `sign-in.failed`. */
  action: string
  subjectKind: string
  subjectId: string
  /** What a reader needs beyond that. No personal data: numbers and addresses that slip in are struck out. */
  detail?: AuditDetail
}

/**
 * Writes one line of the audit log within the transaction of what it records, chained to the line before.
 * Do it last in a transaction: from here to the commit nobody else can append. Given `db`, the line stands alone.
 */
export async function recordAudit(tx: Transaction, actor: Actor, note: AuditNote, clock = systemClock): Promise<void> {
  const occurredAt = clock.now()
  const id = newId(occurredAt)
  const facts = {
    id,
    occurredAt,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    action: note.action,
    subjectKind: note.subjectKind,
    subjectId: note.subjectId,
    detail: cleaned(note.detail ?? {}),
    requestId: requestId() ?? null,
  }
  await audit.append(tx, facts, callerAddress() ?? null)
}

function cleaned(detail: AuditDetail): AuditDetail {
  const entries = Object.entries(detail).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([key, value]) => [key, struckOut(value)]))
}

function struckOut(value: AuditDetail[string]): AuditDetail[string] {
  if (Array.isArray(value)) return value.map(withoutPersonalData)
  return typeof value === 'string' ? withoutPersonalData(value) : value
}
