/** The only way business code learns the time: passed in, so that a test can stand on any day. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
