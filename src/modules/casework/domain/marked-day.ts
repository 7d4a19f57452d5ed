import type { PlainDate } from '@/kernel/plain-date'

/**
 * A day on its way to words: 'YYYY-MM-DD', or 'YYYY-MM-DD~' when it is provisional, because the holidays of a year it
 * was counted through are not announced yet. The mark is that of ISO 8601-2 (EDTF) for "approximate".
 */
export type MarkedDay = string

export const markedDay = (day: PlainDate, provisional: boolean): MarkedDay => (provisional ? `${day}~` : day)

/** A due date as it was worked out. */
export const markedDue = ({ dueOn, provisional }: { dueOn: PlainDate; provisional: boolean }): MarkedDay =>
  markedDay(dueOn, provisional)

export function unmarked(marked: MarkedDay): { day: PlainDate; provisional: boolean } {
  const provisional = marked.endsWith('~')
  return { day: provisional ? marked.slice(0, -1) : marked, provisional }
}
