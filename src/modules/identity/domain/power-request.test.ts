import { describe, expect, it } from 'vitest'
import { type Actor, SYSTEM } from '@/kernel/actor'
import { expiryOfRequest } from '@/kernel/second-person'
import { admin, citizen, idOf, officer } from '@/testing/actors'
import { decisionFault, type PowerRequest, type PowerRequestState, powerKeyOf } from './power-request'

const asked = new Date('2026-11-23T02:00:00Z')
const days = (n: number) => new Date(asked.getTime() + n * 86_400_000)
const guard = admin('安', 'security_admin')
const request = (given: Partial<PowerRequest> = {}): PowerRequest => ({
  id: idOf('request'),
  accountId: idOf('新人'),
  power: { kind: 'account' },
  title: null,
  departmentId: null,
  reason: '新录用',
  requestedById: idOf('系'),
  requestedByName: '系',
  requestedAt: asked,
  expiresAt: expiryOfRequest(asked),
  state: 'pending',
  decidedById: null,
  ...given,
})

describe('who confirms a power', () => {
  it.each<[string, Actor, Partial<PowerRequest>, Date, string | null]>([
    ['the security administrator', guard, {}, days(1), null],
    ['the security administrator, to the last second', guard, {}, new Date(days(7).getTime() - 1), null],
    ['the security administrator, after seven days', guard, {}, days(7), 'identity.power-over'],
    ['the system administrator', admin('另', 'system_admin'), {}, days(1), 'identity.not-permitted'],
    ['the auditor', admin('审', 'audit_admin'), {}, days(1), 'identity.not-permitted'],
    ['an officer', officer('官', 'housing/agency_head'), {}, days(1), 'identity.not-permitted'],
    ['a citizen', citizen('民'), {}, days(1), 'identity.not-permitted'],
    ['the system itself', SYSTEM, {}, days(1), 'identity.not-permitted'],
    ['who asked, having changed roles since', guard, { requestedById: guard.id }, days(1), 'identity.power-own'],
    ['who is to have it', guard, { accountId: guard.id }, days(1), 'identity.power-own'],
  ])('%s', (_who, actor, given, now, fault) => expect(decisionFault(actor, request(given), now)).toBe(fault))

  it.each<[PowerRequestState, string | null]>([
    ['pending', null],
    ['confirmed', 'identity.power-decided'],
    ['refused', 'identity.power-decided'],
    ['expired', 'identity.power-over'],
  ])('a request that is %s', (state, fault) => expect(decisionFault(guard, request({ state }), days(1))).toBe(fault))
})

it('the same power has the same key, in whatever order it was written', () => {
  const post = { kind: 'post', postId: 'p', startsOn: '2026-01-01', endsOn: null } as const
  expect(powerKeyOf(post)).toBe(powerKeyOf({ endsOn: null, startsOn: '2026-01-01', postId: 'p', kind: 'post' }))
  expect(powerKeyOf(post)).not.toBe(powerKeyOf({ ...post, postId: 'q' }))
})
