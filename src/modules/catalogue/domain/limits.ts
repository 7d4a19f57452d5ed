import type { Limit } from './service-version'

/** Compares limits of either unit: five working days take seven calendar days. */
export function isLonger(a: Limit, b: Limit): boolean {
  const days = ({ amount, unit }: Limit) => (unit === 'workday' ? (amount * 7) / 5 : amount)
  return days(a) > days(b)
}
