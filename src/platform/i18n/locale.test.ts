import { describe, expect, it } from 'vitest'
import { isLocale, localePath, withoutLocale } from './locale'

describe('the language stands in the address', () => {
  it.each([
    ['zh-CN', '/', '/'],
    ['zh-CN', '/services', '/services'],
    ['en', '/', '/en'],
    ['en', '/services?q=a', '/en/services?q=a'],
  ] as const)('%s %s is %s', (locale, path, address) => {
    expect(localePath(locale, path)).toBe(address)
  })

  it.each([
    ['/', '/'],
    ['/en', '/'],
    ['/zh-CN', '/'],
    ['/en/services', '/services'],
    ['/zh-CN/my', '/my'],
    ['/entry', '/entry'],
    ['/services/en', '/services/en'],
  ])('%s without it is %s', (address, path) => {
    expect(withoutLocale(address)).toBe(path)
  })

  it.each([
    ['en', true],
    ['zh-CN', true],
    ['zh', false],
    ['', false],
    [null, false],
  ])('%s is one of ours: %s', (value, ours) => {
    expect(isLocale(value)).toBe(ours)
  })
})
