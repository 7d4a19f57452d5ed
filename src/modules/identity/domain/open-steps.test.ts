import { expect, it } from 'vitest'
import { openStep } from './open-steps'

const day = new Date('2026-03-02T01:00:00Z')
const staff = { kind: 'staff', oneTimeUntil: null, totpEnabledAt: null, isDemo: false, adminRole: null } as const

it.each([
  ['staff without a second factor where one is required', staff, 'required', 'enrol-second-factor'],
  ['staff with one', { ...staff, totpEnabledAt: day }, 'required', null],
  ['staff where none is required', staff, 'optional', null],
  [
    'an administrator where none but they need one',
    { ...staff, adminRole: 'audit_admin' },
    'administrators',
    'enrol-second-factor',
  ],
  ['an officer there', staff, 'administrators', null],
  ['demo staff', { ...staff, isDemo: true }, 'required', null],
  ['a citizen', { ...staff, kind: 'citizen' }, 'required', null],
  [
    'staff with a one-time password, whatever else',
    { ...staff, oneTimeUntil: day, totpEnabledAt: day },
    'optional',
    'choose-password',
  ],
  ['demo staff with a one-time password', { ...staff, oneTimeUntil: day, isDemo: true }, 'optional', 'choose-password'],
] as const)('%s', (_who, account, rule, step) => {
  expect(openStep(account, rule)).toBe(step)
})
