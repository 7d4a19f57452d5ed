import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { db } from '@/platform/db'
import { cleanBody } from '../data/clean-content'
import * as editions from '../data/edition-store'
import * as saves from '../data/save-store'
import type { Edition, EditionContent } from '../domain/document'
import type { SaveEntry } from '../domain/edition-save'
import { availableActions, maySee } from '../domain/permissions'
import { differenceOf } from './document-edition'

const PAGE = 20

export type SaveHistory = { edition: Edition; entries: SaveEntry[]; next: number | null }

/** The saves of a draft, newest first. Null for whoever may not see the draft. */
export async function editionSaves(actor: Actor, editionId: string, before?: number): Promise<SaveHistory | null> {
  const file = isUuid(editionId) ? await editions.find(db, editionId) : null
  if (!file || !maySee(actor, file)) return null
  const found = await saves.page(db, editionId, { before, take: PAGE + 1 })
  const entries = found.slice(0, PAGE)
  return { edition: file.edition, entries, next: found.length > PAGE ? (entries.at(-1)?.seq ?? null) : null }
}

export type EarlierWords = {
  edition: Edition
  entry: SaveEntry
  content: EditionContent
  /** What bringing it back would change. */
  difference: ReturnType<typeof differenceOf>
  mayRestore: boolean
}

/** What a draft held at one save, and how it differs from now. */
export async function earlierWords(actor: Actor, editionId: string, saveId: string): Promise<EarlierWords | null> {
  const file = isUuid(editionId) && isUuid(saveId) ? await editions.find(db, editionId) : null
  if (!file || !maySee(actor, file)) return null
  const save = await saves.find(db, editionId, saveId)
  if (!save) return null
  const { content, ...entry } = save
  const shown = { ...content, bodyHtml: cleanBody(content.bodyHtml) }
  return {
    edition: file.edition,
    entry,
    content: shown,
    difference: differenceOf(file.edition, { ...file.edition, ...shown }),
    mayRestore: availableActions(actor, file).includes('edit'),
  }
}
