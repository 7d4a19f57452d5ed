import { expect, it } from 'vitest'
import type { Account } from './account'
import { type SignInMethod, signInMethodFault } from './sign-in-methods'

const AT = new Date('2026-11-24T01:00:00Z')
const BARE = { phone: null, phoneProvedAt: null, email: null, emailProvedAt: null, staffNo: null }
const PHONE = { phone: '13800000000', phoneProvedAt: AT }
const MAIL = { email: 'a@example.cn', emailProvedAt: AT }
const TYPED_PHONE = { phone: '13800000000' }
const TYPED_MAIL = { email: 'a@example.cn' }
const STAFF = { staffNo: '012301' }

type Row = [string, Partial<Account>, Record<SignInMethod, string | null>]
const none = { phone: null, email: null, provider: null, 'second-factor': null }
const needed = 'identity.contact-needed'
const unproved = 'identity.contact-unproved'

it.each<Row>([
  ['a proved number alone', PHONE, { ...none, phone: needed }],
  ['a number that was only typed alone', TYPED_PHONE, { ...none, phone: needed, provider: 'identity.name-unproved' }],
  ['a proved address alone', MAIL, { ...none, email: needed }],
  ['both proved', { ...PHONE, ...MAIL }, none],
  ['a proved number and a typed address', { ...PHONE, ...TYPED_MAIL }, { ...none, phone: unproved }],
  ['a typed number and a proved address', { ...TYPED_PHONE, ...MAIL }, { ...none, email: unproved }],
  [
    'both only typed',
    { ...TYPED_PHONE, ...TYPED_MAIL },
    { phone: unproved, email: unproved, provider: 'identity.name-unproved', 'second-factor': null },
  ],
  ['a staff number alone', STAFF, none],
  ['a staff number and a proved number', { ...STAFF, ...PHONE }, none],
  ['a staff number and a typed address', { ...STAFF, ...TYPED_MAIL }, none],
  [
    'the provider alone, number and address lost to others',
    {},
    { ...none, provider: 'identity.name-needed', 'second-factor': null },
  ],
])('with %s', (_what, given, faults) => {
  const asked = Object.keys(faults) as SignInMethod[]
  expect(
    Object.fromEntries(asked.map((way) => [way, signInMethodFault({ ...BARE, ...given } as Account, way)])),
  ).toEqual(faults)
})
