import { z } from 'zod'
import { isUuid } from '@/kernel/ids'
import { isPlainDate } from '@/kernel/plain-date'

export type AuditAsked = {
  person?: string
  subject?: string
  action?: string
  from?: string
  until?: string
  before?: string
}

const text = (value: string | undefined) => value?.trim().slice(0, 100) || undefined
const day = (value: string | undefined) => (value && isPlainDate(value) ? value : undefined)

/** What an address asks of the audit log; what makes no sense is left out. */
export function readAuditQuestion(asked: AuditAsked) {
  const before = Number(asked.before)
  return {
    person: text(asked.person),
    subject: text(asked.subject),
    action: text(asked.action),
    from: day(asked.from),
    until: day(asked.until),
    before: Number.isInteger(before) && before > 0 ? before : undefined,
  }
}

/** The same question as an address, with something changed. */
export function auditAddress(here: string, question: ReturnType<typeof readAuditQuestion>, change: AuditAsked): string {
  const all = { ...question, before: undefined, ...change }
  const given = Object.entries(all).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return given.length === 0 ? here : `${here}?${new URLSearchParams(given)}`
}

export const WhoseForm = z.object({ whose: z.string().trim().min(1, 'readings.whose-missing').max(100) })

/** Whose data is asked about: ids of people, or of one case. */
export function readWhose(asked: { people?: string; case?: string; before?: string }) {
  const ids = (text: string | undefined) => (text ?? '').split(',').filter(isUuid).slice(0, 20)
  const before = Number(asked.before)
  return {
    people: ids(asked.people),
    cases: ids(asked.case).slice(0, 1),
    before: Number.isInteger(before) && before > 0 ? before : undefined,
  }
}
