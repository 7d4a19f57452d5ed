import { cleanBody } from '../data/clean-content'
import type { EditionContent } from '../domain/document'
import { bothBodies } from './both-bodies'

/**
 * What two wrote as one: a field that only one of them changed is as that one wrote it; one that both changed is mine,
 * since theirs stays in the history; the text holds both.
 */
export function bothContents(
  theirs: EditionContent,
  mine: EditionContent,
  base: EditionContent | null,
): EditionContent {
  const isMine = (field: keyof EditionContent): boolean => {
    const written = JSON.stringify(mine[field])
    return base ? written !== JSON.stringify(base[field]) : !['null', '""', '[]'].includes(written)
  }
  const fields = Object.keys(theirs) as (keyof EditionContent)[]
  const kept = Object.fromEntries(fields.map((field) => [field, (isMine(field) ? mine : theirs)[field]]))
  const bodyHtml = cleanBody(bothBodies(theirs.bodyHtml, mine.bodyHtml, base?.bodyHtml ?? null))
  return { ...theirs, ...kept, bodyHtml }
}
