import { describe, expect, it } from 'vitest'
import { identityCheckCharacter } from '@/kernel/identity-number'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { aField } from '@/testing/food-licence'
import { checkAnswers } from './answers-schema'
import { issueAt } from './check-path'

const CONTEXT = { today: '2026-11-28', allowTestRegion: true }
const date = (more: Partial<Field>) => aField({ key: 'a', type: 'date', ...more })
const number = (more: Partial<Field>) => aField({ key: 'a', type: 'number', ...more })
const from = aField({ key: 'from', type: 'date' })
const area = aField({ key: 'area', type: 'number' })
const numberOf = (first17: string) => `${first17}${identityCheckCharacter(first17)}`
/** Born 1986-03-12 and 1946-11-29: eighty tomorrow. */
const [GROWN, ALMOST] = [numberOf('99999919860312002'), numberOf('99999919461129005')]

const faultOf = (fields: readonly Field[], answers: Answers) => {
  const checked = checkAnswers({ sections: [{ key: 's', title: { zh: 's' }, fields }] }, answers, CONTEXT)
  return checked.ok ? checked.answers.a : checked.issues.find(({ path }) => path === 'a')?.fault
}

describe('what makes sense as an answer', () => {
  it.each<[string, readonly Field[], Answers, unknown]>([
    ['a year of the first century', [date({})], { a: '0026-11-28' }, 'year-far'],
    ['living here since 2099', [date({ latest: { fromToday: {} } })], { a: '2099-01-01' }, 'too-late'],
    ['living here since today', [date({ latest: { fromToday: {} } })], { a: '2026-11-28' }, '2026-11-28'],
    ['a lease that ended yesterday', [date({ earliest: { fromToday: {} } })], { a: '2026-11-27' }, 'too-early'],
    ['a child due in a year', [date({ latest: { fromToday: { days: 280 } } })], { a: '2027-11-28' }, 'too-late'],
    ['a day before a fixed one', [date({ earliest: { on: '1949-10-01' } })], { a: '1949-09-30' }, 'too-early'],
    [
      'an end before its start',
      [from, date({ earliest: { fromField: 'from' } })],
      { from: '2026-12-02', a: '2026-12-01' },
      'before-other',
    ],
    [
      'an end on the day of its start',
      [from, date({ earliest: { fromField: 'from' } })],
      { from: '2026-12-02', a: '2026-12-02' },
      '2026-12-02',
    ],
    [
      'an end before a start written otherwise',
      [from, date({ earliest: { fromField: 'from' } })],
      { from: '2026年12月2日', a: '2026/12/1' },
      'before-other',
    ],
    [
      'an end more than a year on',
      [from, date({ latest: { fromField: 'from', shift: { years: 1 } } })],
      { from: '2026-12-02', a: '2027-12-03' },
      'after-other',
    ],
    ['a whole number with a fraction', [number({ decimals: 0 })], { a: 2.5 }, 'whole-number'],
    ['two and a half classes', [number({ unit: { zh: '个' } })], { a: 2.5 }, 'whole-number'],
    ['86.25 square metres', [number({ decimals: 2, unit: { zh: '平方米' } })], { a: 86.25 }, 86.25],
    ['86.255 square metres', [number({ decimals: 2, unit: { zh: '平方米' } })], { a: 86.255 }, 'too-many-decimals'],
    ['a part above its whole', [area, number({ maxField: 'area' })], { area: 60, a: 61 }, 'above-other'],
    ['a part above a whole still typed', [area, number({ maxField: 'area' })], { area: '60', a: '61' }, 'above-other'],
    ['a whole below its part', [area, number({ minField: 'area' })], { area: 60, a: 59 }, 'below-other'],
    ['money beyond the fen', [aField({ key: 'a', type: 'money' })], { a: '12.345' }, 'too-many-decimals'],
    [
      'an account number that is an address',
      [aField({ key: 'a', type: 'text', digitsOnly: true, minLength: 12 })],
      { a: '如城街道1号' },
      'digits',
    ],
    [
      'an account number in groups',
      [aField({ key: 'a', type: 'text', digitsOnly: true, minLength: 12 })],
      { a: '6222 0202 0011 2233' },
      '6222020200112233',
    ],
    [
      'an account number too short',
      [aField({ key: 'a', type: 'text', digitsOnly: true, minLength: 12 })],
      { a: '12345' },
      'too-short',
    ],
    [
      'a name with a full-width stop',
      [aField({ key: 'a', type: 'personName' })],
      { a: '买买提．吐尔逊' },
      '买买提·吐尔逊',
    ],
    ['a name that is an address', [aField({ key: 'a', type: 'personName' })], { a: '解放路1号' }, 'person-name'],
    ['a passport', [aField({ key: 'a', type: 'documentNumber' })], { a: 'e 12345678' }, 'E12345678'],
    [
      'a resident number with a slip',
      [aField({ key: 'a', type: 'documentNumber' })],
      { a: '320682198510039990' },
      'identity-check-digit',
    ],
    [
      'an old-age allowance at forty',
      [aField({ key: 'a', type: 'identityNumber', age: { least: 80 } })],
      { a: GROWN },
      'too-young',
    ],
    [
      'the same where the rule does not hold',
      [area, aField({ key: 'a', type: 'identityNumber', age: { least: 80, when: { field: 'area', equals: 1 } } })],
      { area: 2, a: GROWN },
      GROWN,
    ],
    [
      'somebody above a greatest age',
      [aField({ key: 'a', type: 'identityNumber', age: { most: 39 } })],
      { a: GROWN },
      'too-old',
    ],
  ])('%s', (_what, fields, answers, expected) => expect(faultOf(fields, answers)).toEqual(expected))

  it('is the same beside the field as on the server, and says nothing of what is still empty', () => {
    const fields = [from, date({ earliest: { fromField: 'from' } })]
    const answers = { from: '2026-12-02', a: '2026-12-01' }
    expect(issueAt('a', fields, answers, CONTEXT)).toEqual({
      path: 'a',
      fault: 'before-other',
      params: { day: '2026-12-02', other: 'from' },
    })
    expect(issueAt('a', fields, { ...answers, a: '' }, CONTEXT)).toBeNull()
    expect(issueAt('nothing', fields, answers, CONTEXT)).toBeNull()
    const rows = [aField({ key: 'g', type: 'group', fields })]
    expect(issueAt('g.0.a', rows, { g: [answers] }, CONTEXT)).toMatchObject({ path: 'g.0.a', fault: 'before-other' })
  })

  it('an age is reached on the birthday', () => {
    const elder = aField({ key: 'a', type: 'identityNumber', age: { least: 80 } })
    const on = (today: string) => issueAt('a', [elder], { a: ALMOST }, { ...CONTEXT, today })?.fault
    expect([on('2026-11-28'), on('2026-11-29')]).toEqual(['too-young', undefined])
  })
})
