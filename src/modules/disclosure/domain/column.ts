/** 栏目: where a kind of information is published, and within how many days something new is owed. */
export type Column = {
  id: string
  slug: string
  name: string
  nameEn: string | null
  about: string | null
  parentId: string | null
  updateCycleDays: number | null
  sortOrder: number
  active: boolean
  version: number
}

const SLUG = /^[a-z][a-z0-9-]{1,39}$/
/** Words that stand for something else in an address. */
const TAKEN = ['all']

/** An address of a column: small letters, figures, hyphens. */
export const isColumnSlug = (text: string): boolean => SLUG.test(text) && !TAKEN.includes(text)
