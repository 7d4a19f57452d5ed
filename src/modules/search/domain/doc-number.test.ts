import { expect, it } from 'vitest'
import { docNumberEnds, docNumberKey, isUnmistakable } from './doc-number'
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

it.each([
  ['国办发〔2022〕30号', true],
  ['皋行审批〔2026〕4', true],
  ['公告第2号', false],
  ['关于印发营商环境实施方案的通知国办发〔2022〕30号', false],
])('%j can mean nothing but the document of that number: %s', (typed, unmistakable) => {
  expect(isUnmistakable(docNumberKey(plainSpelling(typed)) ?? '')).toBe(unmistakable)
})
