import { z } from 'zod'
import { isUuid } from '@/kernel/ids'
import { typedDay } from '@/kernel/typed-date'
import type { AuditQuestion } from '@/modules/audit/domain/audit-question'
import { dayField } from '@/platform/typed-fields'
import { actsCalled } from './_components/act-words'

export type AuditParams = {
  /** Ids of the people who acted; their names are sent in a form and never stand in an address. */
  by?: string
  subject?: string
  action?: string
  /** The index of an address, never the address: that is sent in a form, too. */
  address?: string
  from?: string
  until?: string
  before?: string
}

const MOST_IDS = 20
const ids = (value: string | undefined) => (value ?? '').split(',').filter(isUuid).slice(0, MOST_IDS)
const text = (value: string | undefined) => value?.trim().slice(0, 100) || undefined
const day = (value: string | undefined) => (value ? (typedDay(value) ?? undefined) : undefined)

/** What an address asks of the audit log; what makes no sense is left out. */
export function readAuditQuestion(asked: AuditParams) {
  const before = Number(asked.before)
  return {
    by: ids(asked.by),
    subject: text(asked.subject),
    action: text(asked.action),
    address: /^[\w-]{43}$/.test(asked.address ?? '') ? asked.address : undefined,
    from: day(asked.from),
    until: day(asked.until),
    before: Number.isInteger(before) && before > 0 ? before : undefined,
  }
}

/** What an address asks, as the log is asked. */
export function questionOfLog({ by, subject, action, ...rest }: ReturnType<typeof readAuditQuestion>): AuditQuestion {
  const acts = action === undefined ? undefined : (actsCalled(action) ?? { prefix: action })
  return { ...rest, actorIds: by.length > 0 ? by : undefined, subjectId: subject, acts }
}

/** The same question as an address, with something changed. */
export function auditAddress(
  here: string,
  question: ReturnType<typeof readAuditQuestion>,
  change: AuditParams,
): string {
  const all = { ...question, by: question.by.join(','), before: undefined, ...change }
  const given = Object.entries(all).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return given.length === 0 ? here : `${here}?${new URLSearchParams(given)}`
}

export const SearchForm = z.object({
  person: z.string().trim().max(100),
  subject: z.string().max(100),
  action: z.string().max(100),
  address: z.string().trim().max(100),
  from: dayField,
  until: dayField,
})
export const WhoseForm = z.object({ whose: z.string().trim().min(1, 'readings.whose-missing').max(100) })

/** Whose data is asked about: ids of people, or of one case. */
export function readWhose(asked: { people?: string; case?: string; before?: string }) {
  const before = Number(asked.before)
  return {
    people: ids(asked.people),
    cases: ids(asked.case).slice(0, 1),
    before: Number.isInteger(before) && before > 0 ? before : undefined,
  }
}
