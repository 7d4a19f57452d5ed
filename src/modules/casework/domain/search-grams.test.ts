import { expect, it } from 'vitest'
import { caseNumber } from './case-number'
import { gramsOf, lookedFor, phoneDigits } from './search-grams'

it.each([
  ['王芳', ['王芳']],
  ['丁', ['丁']],
  ['赵孟𫖯', ['赵孟', '孟𫖯']],
  ['买买提·吐尔逊', ['买买', '买提', '吐尔', '尔逊']],
  ['３２０６', ['32', '20', '06']],
])('a search for %s asks for %j', (query, grams) => {
  expect(lookedFor(query)).toEqual({ grams })
  expect(gramsOf(query)).toEqual(expect.arrayContaining(grams))
})

it.each([
  ['13800000001', ['13800000001']],
  ['138-0000 0001', ['13800000001']],
  ['+86 138 0000 0001', ['13800000001']],
  ['008613800000001', ['13800000001']],
  ['（０５１３）８７５１２３４５', ['051387512345', '87512345']],
  ['0513-87512345', ['051387512345', '87512345']],
  ['+86 0513 87512345', ['051387512345', '87512345']],
  ['010-12345678', ['01012345678', '12345678']],
  ['87512345', ['87512345']],
  ['12345', []],
  ['', []],
])('the digits of %s are %j', (text, digits) => expect(phoneDigits(text)).toEqual(digits))

it.each([
  ['138 0000 0001', '13800000001'],
  ['(0513)87512345', '051387512345'],
  ['王芳 13800000001', undefined],
  ['B0012345678X', undefined],
  ['60', undefined],
])('a search for %s looks for the phone %s', (query, phone) => expect(lookedFor(query).phone).toBe(phone))

it('a case number, however it was typed, asks for that case; nothing asks for everything', () => {
  const parts = { cityCode: '320682', agency: 'B001', itemType: 'licence', day: '2026-09-01', serial: 1 }
  const caseNo = caseNumber(parts)
  expect(lookedFor(` ${caseNo.slice(0, 6)}-${caseNo.slice(6).toLowerCase()}`)).toEqual({ caseNo })
  expect(lookedFor('  ')).toEqual({})
  expect(lookedFor()).toEqual({})
})
