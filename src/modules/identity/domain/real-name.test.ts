import { expect, it } from 'vitest'
import { checkRealName } from './real-name'

const on = { today: '2026-03-02', allowTestRegion: true }

it.each([
  ['the sample of GB 11643', 'resident_id', '11010519491231002x', { ok: true, number: '11010519491231002X' }],
  ['a fictitious person of a demo', 'resident_id', '999999190001010015', { ok: true, number: '999999190001010015' }],
  ['a wrong last digit', 'resident_id', '110105194912310021', { ok: false, code: 'identity.number-check-digit' }],
  ['fifteen digits of old', 'resident_id', '110105491231002', { ok: false, code: 'identity.number-old-15' }],
  ['nothing', 'resident_id', '', { ok: false, code: 'identity.number-empty' }],
  ['a passport', 'passport', 'e 12345678', { ok: true, number: 'E12345678' }],
  ['a passport with signs', 'passport', 'E1234567<', { ok: false, code: 'identity.document-number-unfit' }],
] as const)('%s', (_what, idType, number, expected) => {
  expect(checkRealName({ idType, number }, on)).toEqual(expected)
})

it('admits the fictitious region only in a demo', () => {
  const paper = { idType: 'resident_id', number: '999999190001010015' } as const
  expect(checkRealName(paper, { ...on, allowTestRegion: false })).toEqual({ ok: false, code: 'identity.number-region' })
})

it('sends a child under fourteen to the window, where a guardian consents (PIPL 31)', () => {
  const paper = { idType: 'resident_id', number: '11010519491231002X' } as const
  expect(checkRealName(paper, { ...on, today: '1963-12-30' })).toEqual({ ok: false, code: 'identity.guardian-needed' })
  expect(checkRealName(paper, { ...on, today: '1963-12-31' })).toMatchObject({ ok: true })
})
