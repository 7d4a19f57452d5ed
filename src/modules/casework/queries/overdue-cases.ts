import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { countOverdue } from '../data/overdue-cases'

/** How many open cases of the whole city are past their day; a bare number, for whoever watches over the machine. */
export const overdueCases = (clock = systemClock): Promise<number> => countOverdue(dayOf(clock.now()))
