import { describe, expect, it } from 'vitest'
import { addDays } from '@/kernel/plain-date'
import type { FieldContext } from '@/modules/applications/domain/answer-rules'
import { checkAnswers } from '@/modules/applications/domain/answers-schema'
import { checkAnswer } from '@/modules/applications/domain/check-answer'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { boundDay, decimalsAllowed } from '@/modules/catalogue/domain/field-rules'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'
import { NOBODYS_NUMBER, sampleAnswers } from '../story/sample-answers'
import { SEED_SERVICES } from './all'

const TODAY = '2026-11-28'
const CONTEXT = { today: TODAY, allowTestRegion: true }

/** Every field with the answers it is asked among. */
function fieldsOf(form: FormDefinition, answers: Answers): [Field, FieldContext][] {
  return form.sections.flatMap(({ fields }) =>
    fields.flatMap((field): [Field, FieldContext][] => {
      const context = { ...CONTEXT, answers }
      return field.type === 'group' ? (field.fields ?? []).map((inner) => [inner, context]) : [[field, context]]
    }),
  )
}

/** Values that the rules of a field must refuse, made from the rules. */
function outOfRange(field: Field, context: FieldContext): [value: unknown, fault: string][] {
  const first = field.earliest && boundDay(field.earliest, context)
  const last = field.latest && boundDay(field.latest, context)
  const decimals = decimalsAllowed(field)
  const fits = field.min ?? 1
  return [
    ...(first
      ? [[addDays(first, -1), 'fromField' in (field.earliest ?? {}) ? 'before-other' : 'too-early'] as const]
      : []),
    ...(last ? [[addDays(last, 1), 'fromField' in (field.latest ?? {}) ? 'after-other' : 'too-late'] as const] : []),
    ...(field.type === 'date'
      ? ([
          ['0026-01-01', 'year-far'],
          ['2026-02-30', 'no-such-day'],
        ] as const)
      : []),
    ...(field.type === 'number' || field.type === 'money'
      ? (
          [
            ['1,5', 'comma-unclear'],
            [`${fits}万`, 'other-unit'],
          ] as const
        ).filter(([, fault]) => fault !== 'other-unit' || field.unit)
      : []),
    ...(field.min === undefined || field.min === 0 ? [] : [[field.min - 1, 'too-small'] as const]),
    ...(field.max === undefined ? [] : [[field.max + 1, 'too-large'] as const]),
    ...(decimals === undefined
      ? []
      : [[fits + 5 * 10 ** -(decimals + 1), decimals === 0 ? 'whole-number' : 'too-many-decimals'] as const]),
    ...(field.digitsOnly
      ? [['如城街道演示路18号', 'digits'] as const, ['1'.repeat((field.minLength ?? 1) - 1), 'too-short'] as const]
      : []),
    ...(field.age && !field.age.when ? [[NOBODYS_NUMBER, 'too-young'] as const] : []),
    ...(field.type === 'personName' ? [['解放路1号', 'person-name'] as const] : []),
    ...(field.type === 'phone' ? [['1380000000', 'phone'] as const] : []),
  ].map(([value, fault]) => [value, fault])
}

describe.each(SEED_SERVICES.map(({ facts, content }) => [facts.name, content.form] as const))('%s', (_name, form) => {
  const answers = sampleAnswers(form, {}, TODAY)

  it('can be filled in', () => {
    expect(checkAnswers(form, answers, CONTEXT)).toMatchObject({ ok: true })
  })

  it('refuses what its rules forbid, with the words of the rule', () => {
    const wrong = fieldsOf(form, answers).flatMap(([field, context]) =>
      outOfRange(field, context).flatMap(([value, fault]) => {
        const checked = checkAnswer(field, value, context)
        const got = 'fault' in checked ? checked.fault : 'taken'
        return got === fault ? [] : [`${field.key}: ${String(value)} is ${got}, not ${fault}`]
      }),
    )
    expect(wrong).toEqual([])
  })
})

it('every date and every number of the city has bounds', () => {
  const unbounded = SEED_SERVICES.flatMap(({ facts, content }) =>
    fieldsOf(content.form, {}).flatMap(([field]) => {
      const isBound =
        field.type === 'date'
          ? field.earliest || field.latest
          : field.max !== undefined && decimalsAllowed(field) !== undefined
      return ['date', 'number', 'money'].includes(field.type) && !isBound ? [`${facts.code}: ${field.key}`] : []
    }),
  )
  expect(unbounded).toEqual([])
})
