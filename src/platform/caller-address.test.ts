import { expect, it } from 'vitest'
import { callerAddress, canonicalAddress, withCallerAddress } from './caller-address'

it.each([
  ['203.0.113.7', '203.0.113.7'],
  [' 203.0.113.7 ', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:DB8:0:0::1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['unknown', null],
  ['', null],
  ['203.0.113.7, 10.0.0.1', null],
])('%j is %j', (text, canonical) => {
  expect(canonicalAddress(text)).toBe(canonical)
})

it('is known as long as the request lasts, however deep', async () => {
  expect(callerAddress()).toBeUndefined()
  await withCallerAddress('2001:DB8::0001', async () => {
    await Promise.resolve()
    expect(callerAddress()).toBe('2001:db8::1')
  })
  expect(callerAddress()).toBeUndefined()
})
