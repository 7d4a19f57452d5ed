import { expect, it } from 'vitest'
import { isLatin, piecesOf, soundGrams, soundScore } from './sounds'

const RESIDENCE = ['juzhuzheng', 'jzz']

it.each([
  ['the whole sound', 'juzhuzheng', true],
  ['the first letters', 'jzz', true],
  ['the beginning', 'juzhu', true],
  ['one key beside the right one', 'juzhuzhemg', true],
  ['the same sound in other characters', 'juzhuzheng', false],
])('hears a name by %s: %s', (_how, typed, inLetters) => {
  expect(soundScore(typed, RESIDENCE, inLetters)).toBeGreaterThan(60)
})

it.each([
  ['two letters of it', 'ju', true],
  ['another name', 'jiehunzheng', true],
  ['characters that sound nearly so', 'juzhuzhen', false],
])('does not hear it in %s: %s', (_what, typed, inLetters) => {
  expect(soundScore(typed, ['jiehundengji', 'jhdj'], inLetters)).toBe(0)
  expect(soundScore(typed.slice(0, 2), RESIDENCE, inLetters)).toBe(0)
})

it('keeps every three letters of a sound and the whole of it', () => {
  expect(soundGrams(['abcd'])).toEqual(['=abcd', 'abc', 'bcd'])
  expect(piecesOf('ab')).toEqual([])
})

it('knows what was typed in letters', () => {
  expect([isLatin('residence permit'), isLatin('a4纸')]).toEqual([true, false])
})
