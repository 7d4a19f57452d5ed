import { expect, it } from 'vitest'
import { pathWord } from './path-word'

it.each([
  ['food-business-permit', 'food-business-permit'],
  ['%E9%A3%9F%E5%93%81', '食品'],
  ['%2500', '%00'],
  ['%00', null],
  ['a%0Ab', null],
  ['%zz', null],
  ['%E9%A3', null],
])('%s in an address means %s', (part, word) => expect(pathWord(part)).toBe(word))
