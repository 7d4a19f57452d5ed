import { expect, it } from 'vitest'
import { simplified } from './simplified'

it.each([
  ['食品經營許可證', '食品经营许可证'],
  ['臨時救助', '临时救助'],
  ['居住证办理', '居住证办理'],
  ['𠮷家小馆 Café', '𠮷家小馆 Café'],
])('%s is written %s', (typed, expected) => {
  expect(simplified(typed)).toBe(expected)
})
