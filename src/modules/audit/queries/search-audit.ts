import type { Actor } from '@/kernel/actor'
import { addDays, instantOf } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import * as addresses from '../data/address-store'
import * as audit from '../data/audit-store'
import type { AuditEntry } from '../domain/audit-chain'
import type { AuditQuestion } from '../domain/audit-question'
import { mayReadAudit } from '../domain/permissions'

export type AuditPage = { entries: AuditEntry[]; older: number | null }

const PAGE = 50
const SHOWN_END = /^[0-9a-f]{8}$/
/** The newest acts from one address that a search looks at; days narrow it further. */
const MOST_FROM_ONE_ADDRESS = 5_000

/** The audit log, newest first, `page` lines at once; empty for anyone but the audit administrator. */
export async function searchAudit(actor: Actor, question: AuditQuestion, page = PAGE): Promise<AuditPage> {
  if (!mayReadAudit(actor)) return { entries: [], older: null }
  const rows = await audit.searchEntries(db, await filterOf(question), question.before ?? null, page + 1)
  const entries = rows.slice(0, page)
  return { entries, older: rows.length > page ? (entries.at(-1)?.seq ?? null) : null }
}

const filterOf = async ({ address, actorIds, subjectId, acts, from, until }: AuditQuestion) => ({
  ids: address ? await addresses.entriesFrom(db, address, MOST_FROM_ONE_ADDRESS) : undefined,
  actorIds,
  subjectIds: subjectId === undefined ? undefined : await subjectsMeant(subjectId),
  acts,
  from: from ? instantOf(from) : undefined,
  until: until ? instantOf(addDays(until, 1)) : undefined,
})

const subjectsMeant = async (typed: string): Promise<string[]> =>
  SHOWN_END.test(typed) ? [typed, ...(await audit.subjectsEnding(db, typed))] : [typed]
