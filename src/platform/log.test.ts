import { expect, it } from 'vitest'
import { requestId, withoutPersonalData, withRequestId } from './log'

it.each([
  ['an identity number', 'Key (number)=(11010519491231002X) exists', 'Key (number)=(***) exists'],
  ['a mobile number', '"msg":"sent to 13912345678"', '"msg":"sent to ***"'],
  ['a mail address', 'no such mailbox: wang.fang@example.com', 'no such mailbox: ***'],
])('keeps %s out of the log', (_what, line, kept) => expect(withoutPersonalData(line)).toBe(kept))

it.each([
  ['the time', '{"time":1795500000000}'],
  ['an id', '"id":"019ab5f0-1391-7345-8678-139123456789"'],
  ['a long number', '9911010519491231002'],
])('leaves %s alone', (_what, line) => expect(withoutPersonalData(line)).toBe(line))

it('knows the request in hand, however deep in the code', async () => {
  expect(requestId()).toBeUndefined()
  await withRequestId('r-1', async () => {
    await Promise.resolve()
    expect(requestId()).toBe('r-1')
  })
})
