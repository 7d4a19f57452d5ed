import { expect, it } from 'vitest'
import { hashPassword, passwordFits } from './password-hash'

it('a password is kept as argon2id with OWASP’s parameters, and never the same twice', async () => {
  const [one, other] = [await hashPassword('清风明月 2026'), await hashPassword('清风明月 2026')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
  expect(one).not.toContain('2026')
})

const LONG = 'x'.repeat(127)
it.each([
  ['the same', 'correct horse', 'correct horse', true],
  ['the same letters, composed or not', 'cafe\u0301 2026', 'caf\u00e9 2026', true],
  ['another', 'correct horse', 'correct horsf', false],
  ['one that differs at its very end', `${LONG}a`, `${LONG}b`, false],
  ['nothing', 'correct horse', '', false],
])('fits: %s', async (_what, kept, typed, fits) => {
  expect(await passwordFits(await hashPassword(kept), typed)).toBe(fits)
})

it('fits nobody where there is no account, whatever is typed', async () => {
  expect(await passwordFits(null, 'nobody can sign in with this')).toBe(false)
})
