export type SearchParams = Record<string, string | string[] | undefined>

export type ListAddress = {
  /** Slug of a column. */
  column?: string
  year?: number
  /** Code of the department that issued it. */
  issuer?: string
  after?: string
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)
const fitting = (value: string | undefined, pattern: RegExp) => (value && pattern.test(value) ? value : undefined)

/** What the list was asked for; anything it does not know is left out, never an error. */
export function readListAddress(params: SearchParams): ListAddress {
  const year = fitting(one(params.year), /^(?:19|20)\d\d$/)
  return {
    column: fitting(one(params.column), /^[a-z][a-z0-9-]{1,39}$/),
    year: year ? Number(year) : undefined,
    issuer: fitting(one(params.issuer), /^[0-9A-Z]{4}$/),
    after: one(params.after)?.slice(0, 80),
  }
}

/** The address of a list, always with its parts in the same order: one list, one address. */
export function addressOf(path: string, { column, year, issuer, after }: ListAddress): string {
  const given = Object.entries({ column, year: year?.toString(), issuer, after })
  const parts = given.filter((part): part is [string, string] => part[1] !== undefined)
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts)}`
}
