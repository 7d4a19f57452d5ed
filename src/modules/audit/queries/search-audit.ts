import type { Actor } from '@/kernel/actor'
import { addDays, instantOf, type PlainDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import * as addresses from '../data/address-store'
import * as audit from '../data/audit-store'
import type { AuditEntry } from '../domain/audit-chain'
import { mayReadAudit } from '../domain/permissions'

export type AuditQuestion = {
  /** Any of these people. */
  actorIds?: readonly string[]
  subjectId?: string
  /** The beginning of the action's name: `sign-in` finds `sign-in.failed`. */
  action?: string
  /** What `addressKey` made of an address: acts asked for from there. */
  address?: string
  from?: PlainDate
  until?: PlainDate
  /** Show what came before this number. */
  before?: number
}

export type AuditPage = { entries: AuditEntry[]; older: number | null }

const PAGE = 50
/** The newest acts from one address that a search looks at; days narrow it further. */
const MOST_FROM_ONE_ADDRESS = 5_000

/** A day in the city begins eight hours before the UTC day. */

/** The audit log, newest first, 50 lines a page; empty for anyone but the audit administrator. */
export async function searchAudit(actor: Actor, question: AuditQuestion): Promise<AuditPage> {
  if (!mayReadAudit(actor)) return { entries: [], older: null }
  const filter = {
    ids: question.address ? await addresses.entriesFrom(db, question.address, MOST_FROM_ONE_ADDRESS) : undefined,
    actorIds: question.actorIds,
    subjectId: question.subjectId,
    action: question.action,
    from: question.from ? instantOf(question.from) : undefined,
    until: question.until ? instantOf(addDays(question.until, 1)) : undefined,
  }
  const rows = await audit.searchEntries(db, filter, question.before ?? null, PAGE + 1)
  const entries = rows.slice(0, PAGE)
  return { entries, older: rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null }
}
