import { expect, it } from 'vitest'
import { codeGoodUntil, isTicketOver, readCode } from './contact-code'

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['１２３－４５６', '123456'],
])('%j is read as %s', (typed, code) => expect(readCode(typed)).toBe(code))

it('a code is good for ten minutes', () => {
  const now = new Date('2026-11-24T01:00:00Z')
  const ticket = { id: 'a', kind: 'phone', value: '1', code: '123456', until: codeGoodUntil(now) } as const
  const about = { ...ticket, purpose: { for: 'change', accountId: 'b' } } as const
  expect(isTicketOver(about, new Date(now.getTime() + 599_999))).toBe(false)
  expect(isTicketOver(about, new Date(now.getTime() + 600_000))).toBe(true)
})
