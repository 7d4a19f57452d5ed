import { expect, it } from 'vitest'
import { expiryOfRequest, secondPersonFault } from './second-person'

const asked = new Date('2026-11-02T01:00:00Z')
const request = { state: 'pending', requestedById: 'first', expiresAt: expiryOfRequest(asked) }
const later = new Date('2026-11-03T01:00:00Z')

it('waits for seven days', () => {
  expect(request.expiresAt).toEqual(new Date('2026-11-09T01:00:00Z'))
})

it.each([
  ['another person', 'second', {}, later, null],
  ['whoever asked', 'first', {}, later, 'own'],
  ['another person at the very end', 'second', {}, request.expiresAt, 'over'],
  ['another person after it was closed', 'second', { state: 'expired' }, later, 'over'],
  ['another person when it was confirmed already', 'second', { state: 'applied' }, later, 'decided'],
  ['whoever asked, when it was refused already', 'first', { state: 'refused' }, later, 'decided'],
])('%s', (_who, person, changes, now, fault) => {
  expect(secondPersonFault(person, { ...request, ...changes }, now)).toBe(fault)
})
