import { z } from 'zod'
import type { CorrectionItem } from '@/modules/casework/domain/case'
import type { CorrectableGroup } from './correctable-items'

const ROW = /^(item|reason)\.((?:material|field)\..+)$/
const MOST_REASON = 300

/** The rows that were ticked, and what was written. A reason beside no tick is asked about, never taken for one. */
export const correctionInput = z.record(z.string(), z.string()).transform((sent, context) => {
  const reasons = new Map<string, string>()
  for (const [name, value] of Object.entries(sent)) {
    const [, part, row = ''] = ROW.exec(name) ?? []
    if (part === 'item' && value !== '') reasons.set(row, sent[`reason.${row}`] ?? '')
    const isStray = part === 'reason' && value.trim() !== '' && !sent[`item.${row}`]
    if (isStray) context.addIssue({ code: 'custom', path: [name], message: 'errors.reason-without-tick' })
  }
  for (const [row, reason] of reasons) {
    const isLong = reason.length > MOST_REASON
    if (isLong) context.addIssue({ code: 'custom', path: [`reason.${row}`], message: 'errors.too-long' })
  }
  return { expectedVersion: Number(sent.expectedVersion ?? Number.NaN), reasons }
})

/** The items of the notice in the words of the service's own form; a row that the filing does not have is no defect of it. */
export function noticeItems(
  groups: readonly CorrectableGroup[],
  reasons: ReadonlyMap<string, string>,
): CorrectionItem[] {
  return groups
    .flatMap(({ items }) => items)
    .flatMap(({ id, kind, key, label }) => {
      const reason = reasons.get(id)
      return reason === undefined ? [] : [{ target: { kind, key }, label, reason }]
    })
}
