import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as cases from '../data/case-store'
import { isCaseNumber, normaliseCaseNumber } from '../domain/case-number'
import { maySee } from '../domain/permissions'

/** "Open the case with this number": its id, or null when there is none that this person may see. */
export async function findByCaseNo(actor: Actor, typed: string): Promise<string | null> {
  const caseNo = normaliseCaseNumber(typed)
  if (!isCaseNumber(caseNo)) return null
  const id = await cases.idOfNumber(db, caseNo)
  const file = id && (await cases.find(db, id))
  return file && maySee(actor, file) ? id : null
}
