import { env } from './env'

/** The only way business code learns the time: passed in, so that a test can stand on any day. */
export type Clock = { now(): Date }

/**
 * The clock of this city: the machine's, unless a demo or a test was started on another day (YIZHAN_NOW), and then as
 * far ahead of the machine's or behind it in every process of the city. It runs on from there.
 */
export const systemClock: Clock = { now: () => new Date(Date.now() + env.YIZHAN_CLOCK_AHEAD_MS) }

/** What the machine's clock shows when the city's shows `instant`: for who waits by the machine's, such as the queue. */
export const machineTimeOf = (instant: Date): Date => new Date(instant.getTime() - env.YIZHAN_CLOCK_AHEAD_MS)
