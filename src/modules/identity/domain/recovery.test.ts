import { expect, it } from 'vitest'
import type { Actor } from '@/kernel/actor'
import { ANYONE } from '@/kernel/actor'
import { admin, citizen, officer } from '@/testing/actors'
import type { Account } from './account'
import { isGoodFor, mayRecoverAccounts, newRecoveryTicket, recoveryFault } from './recovery'

const NOW = new Date('2026-11-24T01:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const clerk = officer('周窗口', '民政/window_clerk')
const account = (given: Partial<Account> = {}) =>
  ({ id: 'a', version: 3, name: '王芳', disabledAt: null, ...given }) as Account

it.each<[string, Actor, boolean]>([
  ['a window clerk', clerk, true],
  ['a window clerk who also reviews', officer('周', '民政/reviewer', '民政/window_clerk'), true],
  ['a reviewer', officer('李', '民政/reviewer'), false],
  ['the head of an agency', officer('高', '民政/agency_head'), false],
  ['staff without a post', officer('新'), false],
  ['the security administrator', admin('安', 'security_admin'), false],
  ['an administrator with a window', { ...clerk, adminRole: 'system_admin' }, false],
  ['a citizen', citizen('王芳'), false],
  ['anyone', ANYONE, false],
])('%s may open accounts again', (_who, actor, may) => expect(mayRecoverAccounts(actor)).toBe(may))

it.each([
  ['an account in order', account(), null],
  ['a disabled account', account({ disabledAt: NOW }), 'identity.recovery-disabled'],
  ['an account of the clerk’s own name', account({ name: '周窗口' }), 'identity.recovery-own'],
])('%s is answered %j', (_what, found, fault) => expect(recoveryFault(clerk, found)).toBe(fault))

it('a ticket is good for its clerk and ten minutes', () => {
  const ticket = newRecoveryTicket(
    account(),
    clerk,
    { purpose: 'password', idType: 'passport', number: 'E12345678' },
    NOW,
  )
  expect(ticket).toMatchObject({ accountId: 'a', version: 3 })
  expect(isGoodFor(ticket, clerk, later(9.9))).toBe(true)
  expect(isGoodFor(ticket, clerk, later(10))).toBe(false)
  expect(isGoodFor(ticket, officer('另一人', '民政/window_clerk'), NOW)).toBe(false)
})
