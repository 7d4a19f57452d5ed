import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { submittedDueBefore, unansweredBefore } from '../data/overdue-cases'

/** As many as one run of the worker takes up. */
const BATCH = 500

/** Cases that nobody answered in time: each is to be deemed accepted (许可法 32(4)). For the worker. */
export const overdueAcceptance = (clock = systemClock): Promise<string[]> =>
  submittedDueBefore(dayOf(clock.now()), BATCH)

/** Cases whose applicant did not answer a correction notice in the time the service sets. For the worker. */
export const lapsedCorrections = (clock = systemClock): Promise<string[]> => unansweredBefore(dayOf(clock.now()), BATCH)
