import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as audit from '../data/audit-store'
import type { AuditEntry } from '../domain/audit-chain'
import { type AuditQuestion, recordedQuestion } from '../domain/audit-question'
import { mayReadAudit } from '../domain/permissions'
import { READING_ACTIONS } from '../domain/reading'
import { type AuditPage, searchAudit } from '../queries/search-audit'
import { recordAudit } from './record-audit'

/** The auditor searches the log; that, too, is on record: what was asked, never whose name was typed. */
export async function lookUpAudit(actor: Actor, question: AuditQuestion, clock = systemClock): Promise<AuditPage> {
  const page = await searchAudit(actor, question)
  if (!mayReadAudit(actor)) return page
  const note = { action: 'audit.searched', subjectKind: 'audit', subjectId: 'log', detail: recordedQuestion(question) }
  await recordAudit(db, actor, note, clock)
  return page
}

export type ReadingsQuestion = {
  /** People whose own records were read: citizens, or colleagues. */
  accountIds: readonly string[]
  /** Their cases, or the one case that is asked about. */
  caseIds: readonly string[]
  before?: number
}

const PAGE = 50

/** "Who read whose data": every look of staff at these people and cases, newest first. On record like any look-up. */
export async function lookUpReadings(
  actor: Actor,
  { accountIds, caseIds, before }: ReadingsQuestion,
  clock = systemClock,
): Promise<{ entries: AuditEntry[]; older: number | null }> {
  if (!mayReadAudit(actor)) return { entries: [], older: null }
  const asked = { actions: READING_ACTIONS, subjectIds: accountIds, caseIds }
  const rows = await audit.actsOn(db, asked, before ?? null, PAGE + 1)
  const entries = rows.slice(0, PAGE)
  const detail = { accountIds: [...accountIds].slice(0, 20), caseIds: [...caseIds].slice(0, 20), before }
  await recordAudit(
    db,
    actor,
    { action: 'audit.readings-searched', subjectKind: 'audit', subjectId: 'log', detail },
    clock,
  )
  return { entries, older: rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null }
}
