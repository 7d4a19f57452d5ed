import { describe, expect, it } from 'vitest'
import type { Account } from './account'
import { effectiveFrom, goodUntilFrom, recoveryStep } from './pending-recovery'
import { provedContacts } from './proved-contacts'

const NOW = new Date('2028-02-29T16:00:00Z')
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
const account = (given: Partial<Account>): Account =>
  ({ phone: null, phoneProvedAt: null, email: null, emailProvedAt: null, ...given }) as Account

const PHONE = { phone: '13800000000', phoneProvedAt: NOW }
const MAIL = { email: 'a@example.cn', emailProvedAt: NOW }

describe('an account given back at a window', () => {
  it.each([
    ['nothing to be told on', {}, 24, 0],
    ['a number that was only typed', { phone: '13800000000' }, 24, 0],
    ['an address that was only typed', { email: 'a@example.cn' }, 24, 0],
    ['a proved number', PHONE, 24, 24],
    ['a proved address', MAIL, 24, 24],
    ['both proved', { ...PHONE, ...MAIL }, 72, 72],
    ['a proved number, in a city that does not wait', PHONE, 0, 0],
  ])('with %s %j waits, of %i hours set, %i', (_what, given, set, waits) =>
    expect(effectiveFrom(account(given), NOW, set)).toEqual(at(waits)),
  )

  it.each([
    ['only typed', { phone: '13800000000', email: 'a@example.cn' }, []],
    ['one proved', { ...PHONE, email: 'a@example.cn' }, ['phone']],
    ['both proved', { ...PHONE, ...MAIL }, ['phone', 'email']],
  ])('its person is told on what is proved: %s', (_what, given, kinds) =>
    expect(provedContacts(account(given)).map(({ kind }) => kind)).toEqual(kinds),
  )

  it('is good for the hours of the slip from when it opens', () => expect(goodUntilFrom(at(24), 24)).toEqual(at(48)))

  const open = { disabledAt: null, idNumberIndex: 'n' }
  it.each([
    ['a minute before', at(23.98), open, 'waits'],
    ['at the minute', at(24), open, 'takes-effect'],
    ['days later', at(100), open, 'takes-effect'],
    ['stopped by the security administrator meanwhile', at(24), { ...open, disabledAt: NOW }, 'void'],
    ['its number proved by somebody else meanwhile', at(24), { ...open, idNumberIndex: null }, 'void'],
    ['another number by now', at(24), { ...open, idNumberIndex: 'm' }, 'void'],
  ])('%s: %s', (_when, now, facts, step) =>
    expect(recoveryStep({ effectiveAt: at(24), idNumberIndex: 'n' }, facts, now)).toBe(step),
  )
})
