import type { GuideContent } from './guide-content'

/**
 * Tells whether two definitions that were both read from the database say the same: PostgreSQL keeps the members of its
 * JSON in one order, so equal ones give equal text.
 */
export const draftFingerprint = (content: GuideContent, hash: (text: string) => string): string => {
  const { guide, form, materials, process, terms, result } = content
  return hash(JSON.stringify([guide, form, materials, process, terms, result]))
}
