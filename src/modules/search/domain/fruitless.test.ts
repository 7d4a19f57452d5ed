import { expect, it } from 'vitest'
import { isMasked, masked } from './fruitless'

it('shows no name and no long number, and counts what is alike together', () => {
  const shown = masked([
    { query: '黑车', count: 3 },
    { query: '王小明', count: 2 },
    { query: '王大力', count: 1 },
    { query: '3206821', count: 1 },
  ])
  expect(shown).toEqual([
    { query: '黑车', count: 3 },
    { query: '王＊＊', count: 3 },
    { query: '3＊＊', count: 1 },
  ])
  expect(shown.map(({ query }) => isMasked(query))).toEqual([false, true, true])
})
