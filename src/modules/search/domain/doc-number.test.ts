import { expect, it } from 'vitest'
import { docNumberEnds, docNumberKey } from './doc-number'
import { plainSpelling } from './query-text'

it.each([
  ['国务院令第62号', '国务院令:62'],
  ['国务院令第62', '国务院令:62'],
  ['卫生部令1号', '卫生部令:1'],
  ['公告〔2024〕135号', '公告:2024.135'],
  ['公告（2024）135号', '公告:2024.135'],
  ['公告[2024]135号', '公告:2024.135'],
  ['公告【2024】135', '公告:2024.135'],
  ['公告 2024 135', '公告:2024.135'],
  ['国发(1981)88', '国发:1981.88'],
  ['农业部令2006年 65', '农业部令:2006.65'],
  ['国务院、中央军事委员会令第418号', '国务院中央军事委员会令:418'],
])('%j asks for the number %j', (typed, key) => {
  expect(docNumberKey(plainSpelling(typed))).toBe(key)
})

it.each(['居住证', '2024', '2023年部分节假日安排', '公告'])('%j is no document number', (typed) => {
  expect(docNumberKey(plainSpelling(typed))).toBeNull()
})

it('knows a number also without who speaks', () => {
  expect(docNumberEnds('国务院令:62')).toEqual(['国务院令:62', '务院令:62', '院令:62'])
})
