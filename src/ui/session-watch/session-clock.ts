/** Seconds a session still holds: if nobody does anything, and at most. */
export type Left = { idle: number; age: number }
export type End = 'idle' | 'age'

/** The end is announced so many seconds before. */
export const WARN_SECONDS = 120
/** Whoever types or moves is there; told to the server at most so often. */
export const BEAT_MS = 60_000

export type SessionState = { left: number; end: End; isNear: boolean }

/** What is left of the session, from what the server said and how long ago that is. */
export function stateAfter({ idle, age }: Left, elapsedSeconds: number): SessionState {
  const end = age <= idle ? 'age' : 'idle'
  const left = Math.max(0, Math.ceil(Math.min(idle, age) - elapsedSeconds))
  return { left, end, isNear: left <= WARN_SECONDS }
}

/** Announced to screen readers when this many seconds are left, not every second. */
export const isAnnounced = (left: number): boolean => left === WARN_SECONDS || left === 60 || left === 30 || left === 10

/** Seconds since a moment; the larger of two clocks, since one stands still while the machine sleeps and one can be set. */
export function stopwatch(): () => number {
  const [date, steady] = [Date.now(), performance.now()]
  return () => Math.max(Date.now() - date, performance.now() - steady) / 1000
}

export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
