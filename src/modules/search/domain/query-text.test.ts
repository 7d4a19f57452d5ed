import { expect, it } from 'vitest'
import { countable, pairNumbersOf, pairsOf, plainSpelling, solid } from './query-text'

it.each([
  ['ＡＢＣ１２３', 'abc123'],
  ['食品经营许可（新办）', '食品经营许可 新办'],
  ['〔2024〕3号', '2024 3号'],
  ['  Residence   Permit ', 'residence permit'],
  ['𠮷家', '𠮷家'],
  ['%_\\', ''],
])('%j is searched as %j', (typed, expected) => {
  expect(plainSpelling(typed)).toBe(expected)
})

it('makes pairs of whole characters, never of half a rare one', () => {
  expect(pairsOf('𠮷家 小馆')).toEqual(['𠮷家', '家小', '小馆'])
})

it.each([
  ['易 制 爆 危险', '易制爆危险'],
  ['food business permit', 'food business permit'],
  ['a4 纸', 'a4纸'],
])('leaves blanks only between Latin words: %j', (typed, expected) => {
  expect(solid(typed)).toBe(expected)
})

it('keeps the pairs of a long text as numbers, each once', () => {
  expect(pairNumbersOf('住证住证')).toEqual([...new Set(pairNumbersOf('住证住证'))])
  expect(pairNumbersOf('居住证')).toHaveLength(2)
  expect(pairNumbersOf('居')).toEqual([])
  expect(pairNumbersOf('住居')).not.toEqual(pairNumbersOf('居住'))
})

it.each(['320682198001010011', '13800138000', 'wang@example.com', ''])(
  'does not count %j: it could point to a person',
  (text) => {
    expect(countable(text)).toBeNull()
  },
)
