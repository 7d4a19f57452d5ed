import { cleanHtml } from '@/platform/clean-html'
import { printedDocNo } from '../domain/doc-number'
import type { EditionContent } from '../domain/document'
import { FILE_ADDRESS } from '../domain/file'
import { takeOverHtml } from '../domain/take-over/take-over-html'
import { bodyFromTyped } from '../domain/typed-body'

/** The body as it may be shown, and stored. */
export const cleanBody = (html: string): string => cleanHtml(html, FILE_ADDRESS)

/**
 * What an editor sent, as a body. HTML is taken over once more, as the editor's page does with what is pasted: so what came
 * without that page (or without script) loses the same deletions, comments and hidden text.
 */
function bodyOf(typed: string): string {
  const body = bodyFromTyped(typed)
  return cleanBody(body === typed ? takeOverHtml(body, { ownImages: FILE_ADDRESS }).html : body)
}

/** What an editor sent, tidied: body by the allow-list, number in the brackets of the standard, no stray blanks. */
export const cleanContent = (content: EditionContent): EditionContent => ({
  columnId: content.columnId,
  kind: content.kind,
  title: content.title.replace(/\s+/g, ' ').trim(),
  summary: content.summary.trim(),
  issuerDepartmentId: content.issuerDepartmentId,
  issuerName: content.issuerName.trim(),
  docNo: printedDocNo(content.docNo),
  indexNo: content.indexNo.trim(),
  signedOn: content.signedOn,
  formedOn: content.formedOn,
  effectiveOn: content.effectiveOn,
  expiresOn: content.expiresOn,
  category: content.category,
  topic: content.topic.trim(),
  keywords: [...new Set(content.keywords.map((word) => word.trim()).filter(Boolean))],
  bodyHtml: bodyOf(content.bodyHtml),
  supersedesId: content.supersedesId,
  serviceIds: [...new Set(content.serviceIds)],
  changeNote: content.changeNote.trim(),
})
