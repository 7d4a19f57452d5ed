import { describe, expect, it } from 'vitest'
import { blindIndex, decryptText, encryptText, queryCodeFor, randomCode } from './crypto'

const NUMBER = '11010519491231002X'

describe('what is kept sealed', () => {
  it('opens again, and never looks the same twice', () => {
    const [one, two] = [encryptText(NUMBER, 'wang'), encryptText(NUMBER, 'wang')]
    expect(one).not.toBe(two)
    expect(one).not.toContain(NUMBER)
    expect(decryptText(one, 'wang')).toBe(NUMBER)
    expect(decryptText(encryptText('𠮷㛃', 'x'), 'x')).toBe('𠮷㛃')
  })

  it('does not open for another person', () => {
    expect(() => decryptText(encryptText(NUMBER, 'wang'), 'li')).toThrow()
  })

  it('does not open when a byte was changed, or the tag cut off', () => {
    const [id, payload = ''] = encryptText(NUMBER, 'wang').split('.')
    const bytes = Buffer.from(payload, 'base64url')
    bytes[30] = (bytes[30] ?? 0) ^ 1
    expect(() => decryptText(`${id}.${bytes.toString('base64url')}`, 'wang')).toThrow()
    expect(() => decryptText(`${id}.${payload.slice(0, 24)}`, 'wang')).toThrow()
  })

  it('says so when it was sealed with another key', () => {
    const sealed = encryptText(NUMBER, 'wang').replace(/^[^.]+/, 'deadbeef')
    expect(() => decryptText(sealed, 'wang')).toThrow('not the key of this city')
  })
})

it('recognises the same value without keeping it', () => {
  expect(blindIndex(NUMBER)).toBe(blindIndex(NUMBER))
  expect(blindIndex(NUMBER)).not.toBe(blindIndex('110105194912310020'))
  expect(blindIndex(NUMBER)).not.toContain('1101')
})

it('gives every case number a code of eight letters that can be read out', () => {
  const codes = new Set(Array.from({ length: 500 }, (_, i) => queryCodeFor(`320682000101202603020000${i}`)))
  expect(codes.size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(queryCodeFor('a')).toBe(queryCodeFor('a'))
})

it('makes random codes as long as they need to be', () => {
  expect(randomCode(128)).toMatch(/^[2-9A-HJ-NP-Z]{26}$/)
  expect(randomCode(60)).not.toBe(randomCode(60))
})
