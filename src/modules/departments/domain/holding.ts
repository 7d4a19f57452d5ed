import { isPlainDate, type PlainDate } from '@/kernel/plain-date'

export type Holding = { accountId: string; startsOn: PlainDate; endsOn: PlainDate | null }

export type HoldingFault = 'departments.dates-unfit' | 'departments.already-holds'

/** From a real day to a later one or without end, and not twice at the same time. */
export function holdingFault(wanted: Holding, others: readonly Holding[]): HoldingFault | null {
  const { startsOn, endsOn } = wanted
  if (!isPlainDate(startsOn) || (endsOn !== null && (!isPlainDate(endsOn) || endsOn < startsOn)))
    return 'departments.dates-unfit'
  const overlaps = others.some(
    (other) =>
      other.accountId === wanted.accountId &&
      (other.endsOn === null || other.endsOn >= startsOn) &&
      (endsOn === null || other.startsOn <= endsOn),
  )
  return overlaps ? 'departments.already-holds' : null
}

export const isHeldOn = (holding: Holding, day: PlainDate): boolean =>
  holding.startsOn <= day && (holding.endsOn === null || holding.endsOn >= day)
