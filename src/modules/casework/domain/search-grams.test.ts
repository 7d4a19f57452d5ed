import { expect, it } from 'vitest'
import { gramsOf, gramsWanted } from './search-grams'

it.each([
  ['王芳', ['王芳']],
  ['丁', ['丁']],
  ['赵孟𫖯', ['赵孟', '孟𫖯']],
  ['买买提·吐尔逊', ['买买', '买提', '吐尔', '尔逊']],
  ['３２０６', ['32', '20', '06']],
  ['  ', []],
])('a search for %s asks for %j', (query, wanted) => {
  expect(gramsWanted(query)).toEqual(wanted)
  expect(gramsOf(query)).toEqual(expect.arrayContaining(wanted))
})
