import { expect, it } from 'vitest'
import { readQuery } from './asked'

const spokenIn = (query: string) =>
  readQuery(query, (text) => text.split(' ')).spoken.filter(({ meant }) => meant.length > 0)

it.each([
  ['car accident', 'car'],
  ['dog', 'dog'],
  ['去唱ktv', 'ktv'],
])('reads a word in letters as a saying: %s', (query, said) => {
  expect(spokenIn(query).map(({ word }) => word)).toContain(said)
})

it.each(['residence card', 'dogma', 'busy'])('does not hear a saying inside another word in letters: %s', (query) => {
  expect(spokenIn(query)).toEqual([])
})

it('takes the official word itself for a subject, so that a rare word beside it does not hide it: 电梯维保单位', () => {
  expect(spokenIn('物业管理 电梯').map(({ word }) => word)).toContain('电梯')
})
