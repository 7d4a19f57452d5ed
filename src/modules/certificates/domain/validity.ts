import { addDays, addMonths, type PlainDate } from '@/kernel/plain-date'

/** From the day of issue to the day before the same day `months` later; null months: valid until ended. */
export function validityOf(issuedOn: PlainDate, months: number | null): { from: PlainDate; to: PlainDate | null } {
  return { from: issuedOn, to: months === null ? null : addDays(addMonths(issuedOn, months), -1) }
}
