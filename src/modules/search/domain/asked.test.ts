import { expect, it } from 'vitest'
import { readQuery } from './asked'
import { asQuoted } from './quoted'

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

it('does not read 打的 as its first character', () => {
  const words = (text: string) => [...text]
  expect(readQuery('打的', words).readings.some((reading) => reading.length === 1 && reading[0]?.word === '打')).toBe(
    false,
  )
})

const hinted = { meant: ['禁止赌博'], strength: 0.9 }
const asked = readQuery(
  '有人在牌桌上输了',
  (text) => [text],
  [],
  () => [hinted],
)

it('gives what a question hints at beside its words', () => {
  expect(asked.spoken).toContainEqual({ word: '禁止赌博', isTold: true, ...hinted })
})

it('leaves it out where a text holds the question word for word', () => {
  const isHinted = (found: { hasPhrase: boolean }[]) => asQuoted(asked, found).spoken.some(({ strength }) => strength)
  expect(isHinted([{ hasPhrase: false }])).toBe(true)
  expect(isHinted([{ hasPhrase: true }])).toBe(false)
})
