import { expect, it } from 'vitest'
import { isQueryCode, normaliseQueryCode } from './query-code'

it.each([
  ['7K3M-9QX2', '7K3M9QX2'],
  [' 7k3m 9qx2 ', '7K3M9QX2'],
  ['oIl09QX2', '01109QX2'],
  ['７Ｋ３Ｍ９ＱＸ２', '7K3M9QX2'],
])('a query code typed as %j is read as %s', (typed, code) => {
  expect(normaliseQueryCode(typed)).toBe(code)
  expect(isQueryCode(code)).toBe(true)
})

it.each(['', '7K3M9QX', '7K3M9QX22', 'U7K3M9QX'])('%j is no query code', (text) =>
  expect(isQueryCode(text)).toBe(false),
)
