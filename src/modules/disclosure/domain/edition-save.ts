import { canonicalJson } from '@/kernel/canonical-json'
import type { EditionContent } from './document'

/**
 * How words came into the history of a draft: as it began, by themselves while somebody typed, by the button, brought back
 * from the history, or put aside by whoever took another's words instead.
 */
export const SAVE_KINDS = ['initial', 'autosaved', 'saved', 'restored', 'put_aside'] as const
export type SaveKind = (typeof SAVE_KINDS)[number]

/** One entry of the history of a draft, without its words. */
export type SaveEntry = {
  id: string
  /** Where it stands in the order of entries. */
  seq: number
  editionId: string
  version: number
  kind: SaveKind
  page: string
  savedById: string
  savedByName: string
  beganAt: Date
  savedAt: Date
}
export type EditionSave = SaveEntry & { content: EditionContent }

/** So long one entry takes in what the same page saves by itself; then another begins. */
const ENTRY_MS = 10 * 60_000

/** Whether what is saved by itself now belongs to the last entry. */
export const continuesSave = (last: SaveEntry, now: { page: string; savedById: string; at: Date }): boolean =>
  last.kind === 'autosaved' &&
  last.page === now.page &&
  last.savedById === now.savedById &&
  now.at.getTime() - last.beganAt.getTime() < ENTRY_MS

/** What an editor writes, out of everything that is known of an edition. */
export const contentOf = (from: EditionContent): EditionContent => ({
  columnId: from.columnId,
  kind: from.kind,
  title: from.title,
  summary: from.summary,
  issuerDepartmentId: from.issuerDepartmentId,
  issuerName: from.issuerName,
  docNo: from.docNo,
  indexNo: from.indexNo,
  signedOn: from.signedOn,
  formedOn: from.formedOn,
  effectiveOn: from.effectiveOn,
  expiresOn: from.expiresOn,
  category: from.category,
  topic: from.topic,
  keywords: [...from.keywords],
  bodyHtml: from.bodyHtml,
  supersedesId: from.supersedesId,
  serviceIds: [...from.serviceIds],
  changeNote: from.changeNote,
})

/** Whether two say the same in every field. */
export const sameContent = (one: EditionContent, other: EditionContent): boolean =>
  canonicalJson(contentOf(one)) === canonicalJson(contentOf(other))
