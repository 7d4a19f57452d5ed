import { type PlainDate, yearOf } from '@/kernel/plain-date'
import { type DocumentKind, SERIES } from './document-kind'

/**
 * A running series of numbers. Its key is what is printed, so two offices that share a short name share a series
 * and no number is ever given twice. Letters: 皋审批受理〔2026〕17号; certificates: prefix, year, six digits.
 */
export type NumberSeries = { key: string; format: (sequence: number) => string }

export function letterSeries(
  kind: Exclude<DocumentKind, 'CERTIFICATE'>,
  departmentShortName: string,
  issuedOn: PlainDate,
): NumberSeries {
  const key = `${departmentShortName}${SERIES[kind]}〔${yearOf(issuedOn)}〕`
  return { key, format: (sequence) => `${key}${sequence}号` }
}

export function certificateSeries(prefix: string, issuedOn: PlainDate): NumberSeries {
  const key = `${prefix}${yearOf(issuedOn)}`
  return { key, format: (sequence) => `${key}${String(sequence).padStart(6, '0')}` }
}
