import { describe, expect, it } from 'vitest'
import { expiryOf, isLive, needsTouch } from './session-rules'

const at = (time: string) => new Date(`2026-03-02T${time}Z`)
const session = {
  createdAt: at('01:00:00'),
  lastSeenAt: at('01:00:00'),
  expiresAt: expiryOf('staff', at('01:00:00')),
  revokedAt: null,
}

describe('a session', () => {
  it.each([
    ['staff, a moment short of 15 minutes away', 'staff', {}, '01:14:59', true],
    ['staff, 15 minutes away', 'staff', {}, '01:15:00', false],
    ['a citizen, 59 minutes away', 'citizen', {}, '01:59:59', true],
    ['a citizen, an hour away', 'citizen', {}, '02:00:00', false],
    ['staff at work for just under 12 hours', 'staff', { lastSeenAt: at('12:59:00') }, '12:59:59', true],
    ['staff at work for 12 hours', 'staff', { lastSeenAt: at('12:59:00') }, '13:00:00', false],
    ['ended by anyone', 'staff', { revokedAt: at('01:00:01') }, '01:00:02', false],
  ] as const)('%s', (_who, kind, change, time, live) => {
    expect(isLive({ ...session, ...change }, kind, at(time))).toBe(live)
  })

  it('is written at most once a minute', () => {
    expect(needsTouch(session, at('01:00:59'))).toBe(false)
    expect(needsTouch(session, at('01:01:00'))).toBe(true)
  })
})
