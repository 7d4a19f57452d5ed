import { expect, it } from 'vitest'
import { countable, forgivingPatterns, pairsOf, plainSpelling, telling } from './query-text'

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

it('drops the words around what is wanted, unless there is nothing else', () => {
  expect(telling(['我', '要', '怎么', '开', '饭店', '饭店'])).toEqual(['开', '饭店'])
  expect(telling(['怎么', '办理'])).toEqual(['怎么', '办理'])
})

it('forgives one character of a short query and no more', () => {
  expect(forgivingPatterns('居往证')).toEqual(['%_往证%', '%居_证%', '%居往_%'])
  expect(forgivingPatterns('居住')).toEqual([])
})

it.each(['320682198001010011', '13800138000', 'wang@example.com', ''])(
  'does not count %j: it could point to a person',
  (text) => {
    expect(countable(text)).toBeNull()
  },
)
