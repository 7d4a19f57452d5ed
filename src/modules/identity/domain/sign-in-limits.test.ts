import { expect, it } from 'vitest'
import { type Limit, SIGN_IN_LIMITS } from './sign-in-limits'

it.each(Object.entries<readonly Limit[]>(SIGN_IN_LIMITS))(
  'whoever goes on trying waits longer: %s',
  (_what, limits) => {
    for (const [at, { limit, windowSeconds }] of limits.entries()) {
      const before = limits[at - 1]
      if (!before) continue
      expect(windowSeconds).toBeGreaterThan(before.windowSeconds)
      expect(limit).toBeGreaterThan(before.limit)
      expect(limit / windowSeconds).toBeLessThan(before.limit / before.windowSeconds)
    }
  },
)

it('a guess at a password or a code is one of five at first, in a known browser too', () => {
  const { account, device, code, again, sentCode } = SIGN_IN_LIMITS
  for (const [first] of [account, device, code, again, sentCode]) expect(first.limit).toBe(5)
})
