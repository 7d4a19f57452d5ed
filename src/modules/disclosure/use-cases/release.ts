import type { Actor } from '@/kernel/actor'
import { dayOf, yearOf } from '@/kernel/plain-date'
import { ok, refuseAll } from '@/kernel/result'
import { departmentNames } from '@/modules/departments/queries/department-names'
import { cityProfile } from '@/platform/city'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as documents from '../data/document-store'
import * as editing from '../data/editing-store'
import * as editions from '../data/edition-store'
import * as saves from '../data/save-store'
import { checkEdition } from '../domain/check-edition'
import type { EditionFile } from '../domain/document'
import { publishedFile } from '../domain/publication'
import type { DisclosureRefusal } from '../domain/refusals'
import { checkReferences } from './check-references'
import { indexDocument } from './index-document'
import { supersedeNamed } from './supersede-document'
import { type EditionResult, saveStep } from './take-edition-step'

/**
 * Puts an edition before the public, in the caller's transaction: the edition before gives way, what it puts out of
 * force says so, search finds it, and every instance shows it.
 */
export async function release(
  tx: Transaction,
  actor: Actor,
  before: EditionFile,
  { publisherId, besides = {} }: { publisherId: string; besides?: Record<string, string> },
  clock = systemClock,
): Promise<EditionResult> {
  const now = clock.now()
  const refused = refuseAll<DisclosureRefusal>([
    ...checkEdition(before.edition, before.edition.number),
    ...(await checkReferences(tx, before.edition, before.document.ownerDepartmentId)),
  ])
  if (refused) return refused

  const indexNo = before.edition.indexNo || (await nextIndexNo(tx, before, now))
  const file = publishedFile(before, { publisherId, indexNo, now })
  await editions.supersede(tx, file.document.id, now)
  const event = {
    type: 'edition.published',
    editionId: file.edition.id,
    detail: { number: file.edition.number, ...besides },
  } as const
  const saved = await saveStep(tx, actor, before, { file, event }, clock)
  if (!saved.ok) return saved

  await saves.removeAll(tx, file.edition.id)
  await editing.removeAll(tx, file.edition.id)
  await indexDocument(tx, file, now)
  await supersedeNamed(tx, actor, file, clock)
  await announceChange(tx)
  return ok(saved.value)
}

/** 索引号: city and department, year, running number (公开条例 12: every piece of information has one). */
async function nextIndexNo(tx: Transaction, { document }: EditionFile, now: Date): Promise<string> {
  const owner = document.ownerDepartmentId ?? ''
  const code = (await departmentNames([owner], tx)).get(owner)?.code ?? '0000'
  return documents.nextIndexNo(tx, `${cityProfile().code}${code}/${yearOf(dayOf(now))}`)
}
