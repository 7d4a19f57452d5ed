import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { submittedDueBefore, unansweredBefore } from '../data/overdue-cases'

/** The page size of the scheduled jobs that walk these cases. */
const BATCH = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Cases that nobody answered in time: each is to be deemed accepted (许可法 32(4)). For the worker; a page at a time,
 * by id. Those whose day is provisional are left out: `heldCases` tells of them.
 */
export const overdueAcceptance = (after = FIRST, clock = systemClock): Promise<string[]> =>
  submittedDueBefore(dayOf(clock.now()), { after, take: BATCH })

/** Cases whose applicant did not answer a correction notice in the time the service sets. For the worker, likewise. */
export const lapsedCorrections = (after = FIRST, clock = systemClock): Promise<string[]> =>
  unansweredBefore(dayOf(clock.now()), { after, take: BATCH })
