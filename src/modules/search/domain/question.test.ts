import { expect, it } from 'vitest'
import { askedFor, meansDoing, telling } from './question'

it.each([
  ['打井取水怎么办', '打井取水'],
  ['请问开药店有哪些政策', '开药店'],
  ['我想问一下电瓶车充电起火的事', '电瓶车充电起火'],
  ['放鞭炮归谁管', '放鞭炮'],
  ['怎么办', '怎么办'],
])('of %j, %j is asked for', (query, core) => {
  expect(askedFor(query)).toBe(core)
})

it('drops the words around what is wanted, unless there is nothing else', () => {
  expect(telling(['我', '要', '开', '饭店', '饭店'])).toEqual(['饭店'])
  expect(telling(['我', '要'])).toEqual(['我', '要'])
})

it('tells doing something from reading something', () => {
  expect(meansDoing('居住证怎么办')).toBe(true)
  expect(meansDoing('行政复议法')).toBe(false)
})
