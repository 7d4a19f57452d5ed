/** A translator for this module's own words (messages/<locale>/casework.json). */
export type CaseWords = (key: string, params?: Record<string, string | number>) => string
