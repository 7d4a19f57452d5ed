import type { Narrowing } from '@/modules/search/domain/narrowing'

export type SearchParams = Record<string, string | string[] | undefined>

/** What is asked of the search page: words, what they are narrowed to, and which page of results (from 1). */
export type SearchAddress = Narrowing & { query: string; page: number }

const LAST_PAGE = 12

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))
const given = (value: string): string | undefined => (value === '' ? undefined : value.slice(0, 200))

/** Anything the address does not know is left out, never an error. */
export function readSearchAddress(params: SearchParams): SearchAddress {
  const year = Number(one(params.year))
  const page = Number(one(params.page))
  return {
    query: one(params.q).trim().slice(0, 200),
    section: given(one(params.section)),
    issuer: given(one(params.issuer)),
    year: Number.isInteger(year) && year > 1900 && year < 2200 ? year : undefined,
    validity: given(one(params.validity)),
    page: Number.isInteger(page) && page > 1 ? Math.min(page, LAST_PAGE) : 1,
  }
}

/** The address of a search, its parts always in the same order; the first page has no number. */
export function searchAddress({ query, section, issuer, year, validity, page }: SearchAddress): string {
  const parts = {
    q: query,
    section,
    issuer,
    year: year?.toString(),
    validity,
    page: page > 1 ? String(page) : undefined,
  }
  const told = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined)
  return `/search?${new URLSearchParams(told)}`
}

export const isNarrowed = ({ section, issuer, year, validity }: SearchAddress): boolean =>
  [section, issuer, year, validity].some((value) => value !== undefined)
