import { AUDIENCES, type Audience, LIFE_EVENTS, SUBJECTS } from '@/modules/catalogue/domain/service'

export type SearchParams = Record<string, string | string[] | undefined>

export type ListAddress = {
  subject?: string
  event?: string
  audience?: Audience
  department?: string
  after?: string
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)
const among = <T extends string>(known: readonly T[], value: string | undefined): T | undefined =>
  known.find((item) => item === value)

/** What the list was asked for; anything it does not know is left out, never an error. */
export function readListAddress(params: SearchParams): ListAddress {
  const department = one(params.department)
  return {
    subject: among(SUBJECTS, one(params.subject)),
    event: among(LIFE_EVENTS, one(params.event)),
    audience: among(AUDIENCES, one(params.audience)),
    department: department && /^[0-9A-Z]{4}$/.test(department) ? department : undefined,
    after: one(params.after)?.slice(0, 1_000),
  }
}

/** The address of a list, always with its parts in the same order: one list, one address. */
export function addressOf({ subject, event, audience, department, after }: ListAddress): string {
  const parts = Object.entries({ subject, event, audience, department, after }).filter(
    (part): part is [string, string] => part[1] !== undefined,
  )
  return parts.length === 0 ? '/services' : `/services?${new URLSearchParams(parts)}`
}
