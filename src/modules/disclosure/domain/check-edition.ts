import { isPlainDate } from '@/kernel/plain-date'
import type { EditionContent } from './document'
import type { DisclosureRefusal } from './refusals'

export type EditionProblem = { code: DisclosureRefusal; field: string }

const DATES = ['signedOn', 'formedOn', 'effectiveOn', 'expiresOn'] as const

/** Everything that even a draft may not hold: a title is how it is found again, and a date must be a day. */
export function checkDraft(content: EditionContent): EditionProblem[] {
  const wrong = DATES.filter((field) => content[field] !== null && !isPlainDate(content[field] ?? ''))
  const dates = wrong.map((field): EditionProblem => ({ code: 'disclosure.date-impossible', field }))
  return content.title.trim() ? dates : [{ code: 'disclosure.title-required', field: 'title' }, ...dates]
}

/** What readers rely on (公开条例 12: 名称、内容概述、生成日期; 26): everything that is lacking, in the order of the form. */
export function checkEdition(content: EditionContent, number: number): EditionProblem[] {
  const lacking: [boolean, DisclosureRefusal, string][] = [
    [content.columnId === null, 'disclosure.column-required', 'columnId'],
    [!content.issuerName.trim(), 'disclosure.issuer-required', 'issuerName'],
    [isAfter(content.signedOn, content.effectiveOn), 'disclosure.dates-out-of-order', 'effectiveOn'],
    [isAfter(content.effectiveOn ?? content.signedOn, content.expiresOn), 'disclosure.expires-too-early', 'expiresOn'],
    [!content.summary.trim(), 'disclosure.summary-required', 'summary'],
    [!hasWords(content.bodyHtml), 'disclosure.body-required', 'bodyHtml'],
    [number > 1 && !content.changeNote.trim(), 'disclosure.change-note-required', 'changeNote'],
  ]
  const problems = lacking.filter(([isLacking]) => isLacking).map(([, code, field]) => ({ code, field }))
  return [...checkDraft(content), ...problems]
}

const isAfter = (first: string | null, second: string | null): boolean =>
  first !== null && second !== null && first > second

const hasWords = (html: string): boolean => /<img\b/i.test(html) || html.replace(/<[^>]*>|&nbsp;|\s/g, '') !== ''
