import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkIdentityNumber } from './identity-number'

const today = '2026-11-24'
const NASTY = '../shared/data/nasty.json'

describe('an identity number', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['440524188001010014', '1880-01-01', 'male'],
    ['320682198006159986', '1980-06-15', 'female'],
    ['320622197001019991', '1970-01-01', 'male'],
    ['810000199901019991', '1999-01-01', 'male'],
  ])('%s is valid and tells the birth date and the sex', (text, birthDate, sex) => {
    expect(checkIdentityNumber(text, { today })).toEqual({ ok: true, value: text, birthDate, sex })
  })

  it.each([
    ['a lower-case x', '11010519491231002x', '11010519491231002X'],
    ['full-width digits', '３２０６８２１９８５１００３９９９１', '320682198510039991'],
    ['a newline at the end', '320682198510039991\n', '320682198510039991'],
    ['spaces between the groups', '320682 19851003 9991', '320682198510039991'],
  ])('is accepted with %s and kept in its normal form', (_slip, text, value) => {
    expect(checkIdentityNumber(text, { today })).toMatchObject({ ok: true, value })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['320682851003999', 'old-15'],
    ['32068219851003999', 'length'],
    ['3206821985100399911', 'length'],
    ['32O682198510039991', 'characters'],
    ['X20682198510039991', 'characters'],
    ['320682198510039990', 'check-digit'],
    ['320682199902309991', 'birth-date'],
    ['123456789012345678', 'birth-date'],
    ['999999199001019993', 'region'],
    ['911100198001019983', 'region'],
  ] as const)('%j is refused: %s', (text, reason) => {
    expect(checkIdentityNumber(text, { today })).toEqual({ ok: false, reason })
  })

  it('cannot belong to somebody who is not born yet', () => {
    expect(checkIdentityNumber('320682201012319987', { today: '2010-12-30' })).toEqual({
      ok: false,
      reason: 'birth-date',
    })
    expect(checkIdentityNumber('320682201012319987', { today: '2010-12-31' })).toMatchObject({ ok: true })
  })

  it('of the fictitious region 999999 is admitted only where demo people are', () => {
    expect(checkIdentityNumber('999999190001010015', { today })).toEqual({ ok: false, reason: 'region' })
    expect(checkIdentityNumber('999999190001010015', { today, allowTestRegion: true })).toMatchObject({
      ok: true,
      sex: 'male',
    })
    expect(checkIdentityNumber('999999190001010023', { today, allowTestRegion: true })).toMatchObject({
      ok: true,
      sex: 'female',
    })
  })

  it.skipIf(!existsSync(NASTY))('the shared list of valid numbers passes (needs ../shared/data)', () => {
    const { idNumbers } = JSON.parse(readFileSync(NASTY, 'utf8'))
    for (const { value, birth, sex } of idNumbers.valid) {
      expect(checkIdentityNumber(value, { today })).toEqual({
        ok: true,
        value,
        birthDate: birth,
        sex: sex === 'M' ? 'male' : 'female',
      })
    }
  })
})
