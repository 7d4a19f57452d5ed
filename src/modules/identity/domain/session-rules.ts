export type AccountKind = 'citizen' | 'staff'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a person may be away, and how long one sign-in lasts at most (ASVS 7.3.1, 7.3.2). */
export const SESSION_LIMITS = {
  staff: { idle: 15 * MINUTE, absolute: 12 * HOUR },
  citizen: { idle: 60 * MINUTE, absolute: 12 * HOUR },
} as const satisfies Record<AccountKind, { idle: number; absolute: number }>

/** The last-seen time is written at most this often: a page view must not cost a write. */
export const TOUCH_EVERY = MINUTE

export type SessionFacts = { createdAt: Date; lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null }

export const expiryOf = (kind: AccountKind, signedInAt: Date): Date =>
  new Date(signedInAt.getTime() + SESSION_LIMITS[kind].absolute)

/** How long a session still holds if nobody does anything, and at most; in milliseconds, never below nothing. */
export type SessionLeft = { idle: number; age: number }

export function timeLeft(session: SessionFacts, kind: AccountKind, now: Date): SessionLeft {
  const away = now.getTime() - session.lastSeenAt.getTime()
  const age = Math.max(0, session.expiresAt.getTime() - now.getTime())
  return { idle: Math.max(0, SESSION_LIMITS[kind].idle - away), age }
}

/** What a session ended by: nobody was there, it had lasted long enough, or somebody ended it. */
export const SESSION_ENDS = ['idle', 'age', 'ended'] as const
export type SessionEnd = (typeof SESSION_ENDS)[number]

/** Why a session opens nothing any more; null while it does. */
export function endOf(session: SessionFacts, kind: AccountKind, now: Date): SessionEnd | null {
  if (isLive(session, kind, now)) return null
  if (session.revokedAt !== null) return 'ended'
  return now >= session.expiresAt ? 'age' : 'idle'
}

/** Ended by its owner, by an administrator, by absence or by age: in every case it opens nothing any more. */
export function isLive(session: SessionFacts, kind: AccountKind, now: Date): boolean {
  if (session.revokedAt !== null || now >= session.expiresAt) return false
  return now.getTime() - session.lastSeenAt.getTime() < SESSION_LIMITS[kind].idle
}

export const needsTouch = (session: SessionFacts, now: Date): boolean =>
  now.getTime() - session.lastSeenAt.getTime() >= TOUCH_EVERY
