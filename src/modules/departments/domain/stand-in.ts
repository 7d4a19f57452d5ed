import { daysBetween, isPlainDate, type PlainDate } from '@/kernel/plain-date'
import { fault, type Refusal } from '@/kernel/result'
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

type Term = Pick<StandIn, 'startsOn' | 'endsOn' | 'reason'>

/** What is wrong with the days and the reason by themselves, whoever it is about. */
export function termFaults({ startsOn, endsOn, reason }: Term, today: PlainDate): Refusal<StandInFault>[] {
  const [begins, ends] = [isPlainDate(startsOn), isPlainDate(endsOn)]
  const isReversed = begins && ends && endsOn < startsOn
  return found([
    !begins && fault('stand-in.dates-unfit', 'startsOn'),
    begins && startsOn < today && fault('stand-in.in-the-past', 'startsOn'),
    (!ends || isReversed) && fault('stand-in.dates-unfit', 'endsOn'),
    begins && ends && daysBetween(startsOn, endsOn) >= LONGEST_DAYS && fault('stand-in.too-long', 'endsOn'),
    reason.trim() === '' && fault('stand-in.reason-required', 'reason'),
  ])
}

/** Everything why this cannot be arranged. The post is stood in for by one person at a time, while it is held. */
export function standInFaults(wanted: StandIn, { holding, others, today }: Around): Refusal<StandInFault>[] {
  const { startsOn, endsOn, accountId } = wanted
  const ofTerm = termFaults(wanted, today)
  const areDays = ofTerm.every(({ code }) => code !== 'stand-in.dates-unfit')
  const isBeyond = startsOn < holding.startsOn || (holding.endsOn !== null && endsOn > holding.endsOn)
  const isTaken = others.some((other) => other.startsOn <= endsOn && other.endsOn >= startsOn)
  return found([
    accountId === holding.accountId && fault('stand-in.self', 'staffNo'),
    areDays && isBeyond && fault('stand-in.holding-ends', 'endsOn'),
    areDays && isTaken && fault('stand-in.already-arranged', 'startsOn'),
    ...ofTerm,
  ])
}

const found = (all: readonly (Refusal<StandInFault> | false)[]): Refusal<StandInFault>[] =>
  all.filter((one) => one !== false)

export type StandInState = 'coming' | 'now' | 'past'

export const stateOn = ({ startsOn, endsOn }: Pick<StandIn, 'startsOn' | 'endsOn'>, today: PlainDate): StandInState => {
  if (endsOn < today) return 'past'
  return startsOn > today ? 'coming' : 'now'
}
