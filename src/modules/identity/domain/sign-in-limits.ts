export type Limit = { limit: number; windowSeconds: number }

const MINUTES = 60
const HOURS = 60 * MINUTES

/**
 * The brute-force plan (ASVS 6.1.1): the more attempts fail, the longer the wait, per account and per address.
 * A browser in which the person signed in before has a budget of its own, which strangers cannot use up; the security
 * administrator lifts any block.
 */
export const SIGN_IN_LIMITS = {
  account: [
    { limit: 5, windowSeconds: 5 * MINUTES },
    { limit: 10, windowSeconds: HOURS },
    { limit: 30, windowSeconds: 24 * HOURS },
  ],
  /** The same person in a browser that is known for it. */
  device: [
    { limit: 5, windowSeconds: 5 * MINUTES },
    { limit: 10, windowSeconds: HOURS },
    { limit: 30, windowSeconds: 24 * HOURS },
  ],
  /** Failures alone. Many people may sit behind one address: an office, a village, a mobile carrier. */
  address: [
    { limit: 60, windowSeconds: 5 * MINUTES },
    { limit: 1_000, windowSeconds: 24 * HOURS },
  ],
  code: [
    { limit: 5, windowSeconds: 5 * MINUTES },
    { limit: 15, windowSeconds: 24 * HOURS },
  ],
  /** Entering one's password again, for something that matters. */
  again: [
    { limit: 5, windowSeconds: 5 * MINUTES },
    { limit: 20, windowSeconds: 24 * HOURS },
  ],
  /** Per address, too: the terminals in the city hall share one. */
  registration: [
    { limit: 60, windowSeconds: HOURS },
    { limit: 400, windowSeconds: 24 * HOURS },
  ],
  /** Codes sent to one telephone number or e-mail address, whoever asks for them. */
  codeTo: [
    { limit: 1, windowSeconds: MINUTES },
    { limit: 5, windowSeconds: HOURS },
    { limit: 10, windowSeconds: 24 * HOURS },
  ],
  /** Tries of one code that was sent; a second use of it. */
  sentCode: [{ limit: 5, windowSeconds: 10 * MINUTES }],
  sentCodeUse: [{ limit: 1, windowSeconds: HOURS }],
  /** Changes of number or address: each of them asks whether it is somebody's. */
  contact: [
    { limit: 5, windowSeconds: HOURS },
    { limit: 10, windowSeconds: 24 * HOURS },
  ],
  /** Codes that stop a recovery, per address: they have 40 bits. */
  stopCode: [{ limit: 20, windowSeconds: 10 * MINUTES }],
  realName: [{ limit: 5, windowSeconds: HOURS }],
} as const satisfies Record<string, readonly Limit[]>
