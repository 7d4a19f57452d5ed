import { describe, expect, it } from 'vitest'
import { caseNumber, isCaseNumber, itemTypeCode, normaliseCaseNumber } from './case-number'

const parts = { cityCode: '320682', agency: 'SCJG', itemType: 'LICENSE', day: '2026-11-24', serial: 7 }

describe('a case number', () => {
  it('is made of city, agency, kind of service, day, serial and check', () => {
    const number = caseNumber(parts)
    expect(number).toHaveLength(27)
    expect(number.slice(0, 26)).toBe('320682SCJG0120261124000007')
    expect(isCaseNumber(number)).toBe(true)
  })

  it('with one wrong digit, or two neighbours swapped, is no case number', () => {
    const number = caseNumber({ ...parts, agency: '0041', serial: 123_456 })
    for (let i = 0; i < number.length - 1; i++) {
      const other = String((Number(number[i]) + 1) % 10)
      expect(isCaseNumber(number.slice(0, i) + other + number.slice(i + 1))).toBe(false)
      if (number[i] === number[i + 1]) continue
      const swapped = number.slice(0, i) + number.charAt(i + 1) + number.charAt(i) + number.slice(i + 2)
      expect(isCaseNumber(swapped)).toBe(false)
    }
  })

  it('is recognised however it is typed', () => {
    const number = caseNumber(parts)
    const typed = ` ${number.slice(0, 10).toLowerCase()}-${number.slice(10, 18)} ${number.slice(18)}　`
    expect(normaliseCaseNumber(typed)).toBe(number)
  })

  it.each(['', '320682', `${caseNumber(parts)}1`, "320682SCJG01' OR 1=1--000007"])('%j is none', (text) => {
    expect(isCaseNumber(text)).toBe(false)
  })

  it('needs a day that exists', () => {
    expect(isCaseNumber(caseNumber({ ...parts, day: '2026-02-30' }))).toBe(false)
  })

  it('cannot be made with an agency that has no four-character code', () => {
    expect(() => caseNumber({ ...parts, agency: '市监' })).toThrow()
  })

  it.each([
    ['LICENSE', '01'],
    ['BENEFIT', '05'],
    ['PUBLIC_SERVICE', '20'],
    ['SOMETHING_NEW', '21'],
  ])('writes %s as %s', (type, code) => expect(itemTypeCode(type)).toBe(code))
})
