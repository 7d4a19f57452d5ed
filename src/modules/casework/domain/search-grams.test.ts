import { expect, it } from 'vitest'
import { caseNumber } from './case-number'
import { gramsOf, lookedFor } from './search-grams'

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

it('a case number, however it was typed, asks for that case; nothing asks for everything', () => {
  const parts = { cityCode: '320682', agency: 'B001', itemType: 'licence', day: '2026-09-01', serial: 1 }
  const caseNo = caseNumber(parts)
  expect(lookedFor(` ${caseNo.slice(0, 6)}-${caseNo.slice(6).toLowerCase()}`)).toEqual({ caseNo })
  expect(lookedFor('  ')).toEqual({})
  expect(lookedFor()).toEqual({})
})
