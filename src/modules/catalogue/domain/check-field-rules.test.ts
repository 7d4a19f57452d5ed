import { describe, expect, it } from 'vitest'
import { aField } from '@/testing/food-licence'
import { checkForm } from './check-form'
import { FormShape } from './form-schema'
import type { Field } from './service-version'

const formOf = (...fields: Field[]) => ({ sections: [{ key: 's', title: { zh: 's' }, fields }] })
const problemsOf = (...fields: Field[]) =>
  checkForm(formOf(...fields)).map(({ code, where }) => (where ? `${code} ${where}` : code))

const from = aField({ key: 'from', type: 'date' })
const area = aField({ key: 'area', type: 'number' })

describe('the rules of a field', () => {
  it.each<[string, Field[], string[]]>([
    [
      'an end that is not before its start',
      [from, aField({ key: 'until', type: 'date', earliest: { fromField: 'from' } })],
      [],
    ],
    [
      'inside a row, an end after the start of the row',
      [
        aField({
          key: 'g',
          type: 'group',
          fields: [from, aField({ key: 'until', type: 'date', earliest: { fromField: 'from' } })],
        }),
      ],
      [],
    ],
    [
      'an end compared with nothing',
      [aField({ key: 'a', type: 'date', earliest: { fromField: 'z' } })],
      ['rule-on-unknown-field z'],
    ],
    [
      'an end compared with a later answer',
      [aField({ key: 'a', type: 'date', earliest: { fromField: 'from' } }), from],
      ['rule-on-later-field from'],
    ],
    [
      'a date compared with a number',
      [area, aField({ key: 'a', type: 'date', latest: { fromField: 'area' } })],
      ['rule-on-unfit-field area'],
    ],
    [
      'a number compared with a date',
      [from, aField({ key: 'a', type: 'number', maxField: 'from' })],
      ['rule-on-unfit-field from'],
    ],
    ['a part not above its whole', [area, aField({ key: 'a', type: 'number', maxField: 'area', decimals: 2 })], []],
    [
      'a bound of dates on a text',
      [aField({ key: 'a', type: 'text', earliest: { fromToday: {} } })],
      ['rule-unfit a: earliest'],
    ],
    ['decimals of a date', [aField({ key: 'a', type: 'date', decimals: 2 })], ['rule-unfit a: decimals']],
    ['an age of a telephone', [aField({ key: 'a', type: 'phone', age: { least: 80 } })], ['rule-unfit a: age']],
    [
      'a day that there is not',
      [aField({ key: 'a', type: 'date', earliest: { on: '2026-02-30' } })],
      ['rule-unfit 2026-02-30'],
    ],
    [
      'an age that hangs on a later answer',
      [aField({ key: 'a', type: 'identityNumber', age: { least: 80, when: { field: 'area', filled: true } } }), area],
      ['condition-on-later-field area'],
    ],
    [
      'two days that cross',
      [aField({ key: 'a', type: 'date', earliest: { on: '2027-01-02' }, latest: { on: '2027-01-01' } })],
      ['bounds-crossed a'],
    ],
    [
      'two spans from today that cross',
      [aField({ key: 'a', type: 'date', earliest: { fromToday: { days: 2 } }, latest: { fromToday: { days: 1 } } })],
      ['bounds-crossed a'],
    ],
    [
      'two spans from one answer that cross',
      [
        from,
        aField({
          key: 'a',
          type: 'date',
          earliest: { fromField: 'from', shift: { months: 1 } },
          latest: { fromField: 'from' },
        }),
      ],
      ['bounds-crossed a'],
    ],
    [
      'a least length above the greatest',
      [aField({ key: 'a', type: 'text', minLength: 9, maxLength: 8 })],
      ['bounds-crossed a'],
    ],
    [
      'an age that nobody has',
      [aField({ key: 'a', type: 'identityNumber', age: { least: 81, most: 80 } })],
      ['bounds-crossed a'],
    ],
  ])('%s', (_what, fields, problems) => expect(problemsOf(...fields)).toEqual(problems))

  it('have a shape, and definitions without them keep theirs', () => {
    const rules: Partial<Field> = {
      earliest: { fromToday: { days: -21 } },
      latest: { fromField: 'from', shift: { years: 1 } },
      decimals: 0,
      digitsOnly: true,
      age: { least: 80, when: { field: 'from', filled: true } },
    }
    const parsed = (field: object) => FormShape.safeParse(formOf(field as Field)).success
    expect(parsed(aField({ key: 'a', type: 'date', ...rules }))).toBe(true)
    expect(
      parsed({ key: 'a', type: 'identityNumber', label: { zh: 'a' }, required: true, min: 1, max: 2, maxLength: 9 }),
    ).toBe(true)
    expect(parsed({ ...aField({ key: 'a', type: 'date' }), earliest: { someday: true } })).toBe(false)
    expect(parsed({ ...aField({ key: 'a', type: 'number' }), decimals: 1.5 })).toBe(false)
  })
})
