import { describe, expect, it } from 'vitest'
import { certificateSeries, letterSeries } from './document-number'
import { type DocumentState, documentStatus } from './issued-document'
import { validityOf } from './validity'
import { normalizeVerifyCode, printedVerifyCode, VERIFY_CODE_BYTES, verifyCodeOf } from './verify-code'

describe('numbers of documents', () => {
  it('a letter bears office, series, year and running number', () => {
    expect(letterSeries('ACCEPTANCE_NOTICE', '皋审批', '2026-04-02').format(17)).toBe('皋审批受理〔2026〕17号')
    expect(letterSeries('REFUSAL_DECISION', '皋审批', '2026-04-02').format(1)).toBe('皋审批不准〔2026〕1号')
  })

  it('a certificate bears prefix, year and six digits', () => {
    expect(certificateSeries('JY1320682', '2026-04-02').format(17)).toBe('JY13206822026000017')
  })

  it('counts every kind and every year for itself', () => {
    const keys = [
      letterSeries('RECEIPT', '皋审批', '2026-12-31').key,
      letterSeries('RECEIPT', '皋审批', '2027-01-01').key,
      letterSeries('APPROVAL_DECISION', '皋审批', '2026-12-31').key,
      letterSeries('REFUSAL_DECISION', '皋审批', '2026-12-31').key,
      letterSeries('RECEIPT', '皋人社', '2026-12-31').key,
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('verification codes', () => {
  const code = verifyCodeOf(Uint8Array.from({ length: VERIFY_CODE_BYTES }, (_, i) => i * 15))

  it('carry 130 bits in 26 letters that cannot be misread', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(verifyCodeOf(new Uint8Array(17))).toBe('0'.repeat(26))
    expect(verifyCodeOf(new Uint8Array(17).fill(255))).toBe('Z'.repeat(26))
    expect(() => verifyCodeOf(new Uint8Array(16))).toThrow()
  })

  it.each([
    ['as printed', (text: string) => printedVerifyCode(text)],
    ['in small letters with spaces', (text: string) => ` ${text.toLowerCase().replace(/(.{5})/g, '$1 ')}`],
    [
      'in full-width letters',
      (text: string) => [...text].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join(''),
    ],
    ['with O for 0 and l for 1', (text: string) => text.replace(/0/g, 'O').replace(/1/g, 'l')],
  ])('are understood %s', (_, typed) => {
    expect(normalizeVerifyCode(typed(code))).toBe(code)
  })

  it.each(['', 'ABC', `${'0'.repeat(25)}U`, '0'.repeat(27), "' OR '1'='1", '\u0000'.repeat(26)])(
    '%j is no code',
    (typed) => {
      expect(normalizeVerifyCode(typed)).toBeNull()
    },
  )
})

describe('what a document is worth', () => {
  it.each<[DocumentState, string | null, string, string]>([
    ['valid', null, '2099-01-01', 'valid'],
    ['valid', '2031-04-01', '2031-04-01', 'valid'],
    ['valid', '2031-04-01', '2031-04-02', 'expired'],
    ['revoked', '2031-04-01', '2031-04-02', 'revoked'],
    ['withdrawn', null, '2026-04-02', 'withdrawn'],
    ['cancelled', null, '2026-04-02', 'cancelled'],
  ])('%s, valid to %s, is on %s %s', (state, validTo, today, status) => {
    expect(documentStatus({ state, validTo }, today)).toBe(status)
  })

  it.each([
    ['2026-04-02', 60, '2031-04-01'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-04-02', null, null],
  ])('issued on %s for %s months it is valid to %s', (from, months, to) => {
    expect(validityOf(from, months)).toEqual({ from, to })
  })
})
