import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as cases from '../data/chain-ends'
import { isCaseNumber, normaliseCaseNumber } from '../domain/case-number'

const isAuditor = (actor: Actor): boolean => actor.kind === 'staff' && actor.adminRole === 'audit_admin'

/** The id behind a case number, for asking who read it; the auditor sees no case itself. */
export async function caseIdForAuditor(actor: Actor, typed: string): Promise<string | null> {
  const caseNo = normaliseCaseNumber(typed)
  return isAuditor(actor) && isCaseNumber(caseNo) ? cases.idOfNumber(db, caseNo) : null
}

/** The cases of these people, and the numbers of these cases: ids and numbers, nothing of what stands in them. */
export async function caseNumbersForAuditor(
  actor: Actor,
  asked: { applicantIds: readonly string[]; caseIds: readonly string[] },
): Promise<Map<string, string>> {
  if (!isAuditor(actor)) return new Map()
  return new Map((await cases.numbersOf(db, asked)).map(({ id, caseNo }) => [id, caseNo]))
}

/** How many cases there are, for the progress of a check. */
export const countCases = async (actor: Actor): Promise<number> =>
  isAuditor(actor) || actor.kind === 'system' ? cases.count(db) : 0
