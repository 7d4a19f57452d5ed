import type { getFormatter } from 'next-intl/server'
import type { AuditDetail } from '@/modules/audit/domain/audit-chain'
import { actInWords, type Words } from './act-words'
import { shownId } from './subject-names'

type Format = Awaited<ReturnType<typeof getFormatter>>

const CODE = /^[a-z_-]+$/

/** A moment as the log writes it. */
const isMoment = (text: string): boolean => {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text
}

export const wordOr = (t: Words, key: string, code: string): string => (t.has(key) ? t(key) : code)

/**
 * What was noted beside an act: a moment as the city's clock shows it, a code by its word, an act that was asked for in
 * words, ids as short as elsewhere.
 */
export function detailInWords(t: Words, format: Format, detail: AuditDetail): string {
  const told = (name: string, value: AuditDetail[string]): string => {
    if (Array.isArray(value)) return value.map(shownId).join(t('detail-and'))
    if (typeof value === 'boolean') return t(value ? 'detail-yes' : 'detail-no')
    const text = String(value)
    if (name === 'action') return actInWords(t, text)
    if (isMoment(text)) return format.dateTime(new Date(text), { dateStyle: 'short', timeStyle: 'medium' })
    const codes = text.split(' ')
    const isKnown = codes.every((code) => CODE.test(code) && t.has(`values.${name}.${code}`))
    return isKnown ? codes.map((code) => t(`values.${name}.${code}`)).join(t('detail-and')) : shownId(text)
  }
  return Object.entries(detail)
    .flatMap(([name, value]) =>
      value === null || value === undefined || value === ''
        ? []
        : [t('detail-pair', { name: wordOr(t, `details.${name}`, name), value: told(name, value) })],
    )
    .join(t('detail-between'))
}
