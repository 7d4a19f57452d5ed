import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json'

it.each([
  ['another order of keys', { b: 1, a: [{ d: null, c: '二' }] }, '{"a":[{"c":"二","d":null}],"b":1}'],
  ['what is undefined', { a: undefined, b: 1 }, '{"b":1}'],
  ['a hole in a list', [1, undefined], '[1,null]'],
  ['a moment', { at: new Date('2026-11-24T00:00:00Z') }, '{"at":"2026-11-24T00:00:00.000Z"}'],
])('writes %s always the same way', (_what, value, text) => {
  expect(canonicalJson(value)).toBe(text)
})
