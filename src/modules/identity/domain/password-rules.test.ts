import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { isKnownPassword } from '@/platform/known-passwords'
import { passwordFault } from './password-rules'

const person = { name: '张翠花', phone: '13912345678', email: 'cuihua.zhang@example.cn', staffNo: 'RG-0012' }

describe('a password', () => {
  it.each([
    ['a sentence', '春天的第一杯茶很香'],
    ['letters alone: no classes are demanded', 'correcthorsebatterystaple'],
    ['digits alone that nobody guesses', '8305172946'],
    ['64 characters', `${'x9'.repeat(30)}abcd`],
    ['one that holds a common word among others', 'password kept by a green heron'],
    ['one that mentions the person and much more', '13912345678-moonlit'],
  ])('may be %s', (_what, password) => {
    expect(passwordFault(password, person, isKnownPassword)).toBeNull()
  })

  it.each([
    ['seven characters', 'ab3$xyz', 'identity.password-too-short'],
    ['seven letters of four bytes each', '𠮷𠮷㛃𠮷𠮷㛃𠮷', 'identity.password-too-short'],
    ['129 characters', `${'ab3$xyz,'.repeat(16)}q`, 'identity.password-too-long'],
    ['a common one', 'woaini1314', 'identity.password-common'],
    ['a common one in capitals', 'PassWord123', 'identity.password-common'],
    ['a common one in disguise', 'P@$$w0rd', 'identity.password-common'],
    ['a common one with digits and signs around', 'password2026!!', 'identity.password-common'],
    ['one that was leaked, of letters and digits', 'jackson5', 'identity.password-common'],
    ['one letter repeated', 'aaaaaaaaaaaa', 'identity.password-common'],
    ['a run', 'cdefghijk', 'identity.password-common'],
    ['a run backwards', '98765432', 'identity.password-common'],
    ['one pattern repeated', 'ab12ab12ab12', 'identity.password-common'],
    ['the word of this city with a year', 'rugao2026', 'identity.password-common'],
    ['its Chinese name with a number', '如皋市20260101', 'identity.password-common'],
    ['full-width digits in order', '１２３４５６７８', 'identity.password-common'],
    ['one’s own telephone number', '13912345678', 'identity.password-about-you'],
    ['one’s own mailbox and a digit', 'Cuihua.Zhang1', 'identity.password-about-you'],
  ])('may not be %s', (_what, password, fault) => {
    expect(passwordFault(password, person, isKnownPassword)).toBe(fault)
  })

  it('is refused when it is one of the three thousand of its length that are leaked most often', () => {
    const fitting = dictionary['passwords-common'].filter((password) => [...password].length >= 8)
    expect(fitting.length).toBeGreaterThan(15_000)
    const passed = fitting
      .slice(0, 3_000)
      .filter((password) => passwordFault(password.toUpperCase(), {}, isKnownPassword) === null)
    expect(passed).toEqual([])
  })
})
