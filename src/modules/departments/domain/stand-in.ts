import { daysBetween, isPlainDate, type PlainDate } from '@/kernel/plain-date'
import type { Holding } from './holding'

/** 代班: from one day to another somebody acts with a post that another holds. */
export type StandIn = { holderId: string; accountId: string; startsOn: PlainDate; endsOn: PlainDate; reason: string }

/** Longer than this is no standing in: then the post is given to somebody. */
export const LONGEST_DAYS = 186

export type StandInFault =
  | 'stand-in.reason-required'
  | 'stand-in.dates-unfit'
  | 'stand-in.in-the-past'
  | 'stand-in.too-long'
  | 'stand-in.self'
  | 'stand-in.holding-ends'
  | 'stand-in.already-arranged'

type Around = {
  /** The holding that is stood in for. */
  holding: Holding
  /** Who stands in for it on other days. */
  others: readonly Pick<StandIn, 'startsOn' | 'endsOn'>[]
  today: PlainDate
}

/** Why this cannot be arranged; null when it can. The post is stood in for by one person at a time, while it is held. */
export function standInFault(wanted: StandIn, { holding, others, today }: Around): [StandInFault, string] | null {
  const { startsOn, endsOn, accountId, reason } = wanted
  if (!isPlainDate(startsOn)) return ['stand-in.dates-unfit', 'startsOn']
  if (!isPlainDate(endsOn) || endsOn < startsOn) return ['stand-in.dates-unfit', 'endsOn']
  if (startsOn < today) return ['stand-in.in-the-past', 'startsOn']
  if (daysBetween(startsOn, endsOn) >= LONGEST_DAYS) return ['stand-in.too-long', 'endsOn']
  if (accountId === holding.accountId) return ['stand-in.self', 'staffNo']
  if (startsOn < holding.startsOn || (holding.endsOn !== null && endsOn > holding.endsOn))
    return ['stand-in.holding-ends', 'endsOn']
  if (others.some((other) => other.startsOn <= endsOn && other.endsOn >= startsOn))
    return ['stand-in.already-arranged', 'startsOn']
  return reason.trim() === '' ? ['stand-in.reason-required', 'reason'] : null
}

export type StandInState = 'coming' | 'now' | 'past'

export const stateOn = ({ startsOn, endsOn }: Pick<StandIn, 'startsOn' | 'endsOn'>, today: PlainDate): StandInState => {
  if (endsOn < today) return 'past'
  return startsOn > today ? 'coming' : 'now'
}
