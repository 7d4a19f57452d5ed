import { expect, it } from 'vitest'
import { formsOf } from './wish'

it.each([
  ['开个小饭店', '开饭店', '饭店'],
  ['想开一家饭店', '开饭店', '饭店'],
  ['想开个理发店', '开理发店', '理发店'],
  ['想办一个幼儿园', '办幼儿园', '幼儿园'],
  ['想领尊老金', '领尊老金', '尊老金'],
  ['我要补办一张居住证', '补办居住证', '居住证'],
  ['去哪注销营业执照', '注销营业执照', '营业执照'],
])('reads %s also as %s and as %s', (query, doing, thing) => {
  expect(formsOf(query)).toEqual(expect.arrayContaining([query, doing, thing]))
})

it.each(['要素市场', '行政复议法', '居住证', '个体工商户', '开'])('reads %s as it stands, first of all', (query) => {
  expect(formsOf(query)[0]).toBe(query)
})

it('cuts the end of a question, and never leaves less than two characters', () => {
  expect(formsOf('低保流程')).toContain('低保')
  expect(formsOf('想要').every((form) => [...form].length > 1)).toBe(true)
})
