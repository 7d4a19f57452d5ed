import { expect, it } from 'vitest'
import { readPersonName } from './person-name'

it.each([
  ['李䶮', '李䶮', 'a rare character'],
  ['赵孟𫖯', '赵孟𫖯', 'a character outside the basic plane'],
  ['〇一', '〇一', 'the character for naught'],
  ['买买提•吐尔逊', '买买提·吐尔逊', 'a bullet for the dot'],
  ['买买提．吐尔逊', '买买提·吐尔逊', 'a full-width stop'],
  ['买买提.吐尔逊', '买买提·吐尔逊', 'a stop'],
  ['买买提。吐尔逊', '买买提·吐尔逊', 'a Chinese stop'],
  ['买买提 · 吐尔逊', '买买提·吐尔逊', 'blanks around the dot'],
  ['ＳＭＩＴＨ', 'SMITH', 'full-width letters'],
  ['Mary St. John', 'Mary St. John', 'an abbreviation'],
  ['O’Brien', "O'Brien", 'a curved apostrophe'],
  ['买买提・吐尔逊', '买买提·吐尔逊', 'a Japanese dot'],
  ['NGUYỄN THỊ MINH KHAI', 'NGUYỄN THỊ MINH KHAI', 'marks on letters'],
  ["O'Brien-Müller", "O'Brien-Müller", 'an apostrophe and a hyphen'],
  ['  张  三 ', '张 三', 'spaces'],
  ['张三\u200B', '张三', 'a space that nobody sees'],
  ['\u202E张三', '张三', 'a mark that turns the direction'],
  ['\u2F45\u2F08', '方人', 'radicals copied from a PDF'],
  ['李\uE863', '李䶮', 'a code of old typefaces'],
])('%j is kept as %j: %s', (typed, kept) => {
  expect(readPersonName(typed)).toBe(kept)
})

it.each([
  ['', 'nothing'],
  ['·', 'a dot alone'],
  ['测试👨‍👩‍👧', 'pictures'],
  ['<b>张三</b>', 'markup'],
  ['张三1', 'a figure'],
  ['食品\u0000', 'a control character'],
  ['长'.repeat(51), 'more than fifty characters'],
])('%j is no name: %s', (typed) => {
  expect(readPersonName(typed)).toBeNull()
})
