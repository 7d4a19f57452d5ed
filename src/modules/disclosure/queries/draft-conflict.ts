import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { db } from '@/platform/db'
import { cleanContent } from '../data/clean-content'
import * as editions from '../data/edition-store'
import * as saves from '../data/save-store'
import type { DiffLine } from '../domain/difference'
import type { EditionContent } from '../domain/document'
import { availableActions } from '../domain/permissions'
import { differenceOf, type FactChange } from './document-edition'

/** Somebody else saved a draft meanwhile: who, when, and what differs between their words and those that were sent. */
export type DraftConflict = { by: string; at: Date | null; changed: FactChange[]; lines: DiffLine[] }

/** What stands between two who wrote in one draft. Null when this person may not write in it now. */
export async function draftConflict(
  actor: Actor,
  editionId: string,
  mine: EditionContent,
): Promise<DraftConflict | null> {
  const file = isUuid(editionId) ? await editions.find(db, editionId) : null
  if (!file || !availableActions(actor, file).includes('edit')) return null
  const last = await saves.last(db, editionId)
  const { changed, lines } = differenceOf(file.edition, { ...file.edition, ...cleanContent(mine) })
  return { by: last?.savedByName ?? '', at: last?.savedAt ?? null, changed, lines }
}
