import { describe, expect, it } from 'vitest'
import { isSensitive } from '@/modules/catalogue/domain/sensitive-field'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { SEED_SERVICES } from './all'
import { NOT_SENSITIVE, sensitiveKinds } from './sensitive-rules'

const withinGroups = (field: Field): readonly Field[] => [field, ...(field.fields ?? []).flatMap(withinGroups)]

const FIELDS = SEED_SERVICES.flatMap(({ facts: { code }, content: { form } }) =>
  form.sections.flatMap(({ fields }) => fields.flatMap(withinGroups)).map((field) => ({ code, field })),
)

it('every field that asks for sensitive personal information bears the mark', () => {
  const unmarked = FIELDS.filter(({ code, field }) => {
    const isException = `${code} ${field.key}` in NOT_SENSITIVE
    return !isException && field.type !== 'group' && sensitiveKinds(field).length > 0 && !isSensitive(field)
  })
  expect(unmarked.map(({ code, field }) => `${code} ${field.key}: ${sensitiveKinds(field).join(', ')}`)).toEqual([])
})

it('every exception is a field there is, unmarked, and needed', () => {
  for (const named of Object.keys(NOT_SENSITIVE)) {
    const found = FIELDS.find(({ code, field }) => `${code} ${field.key}` === named)
    expect(found, named).toBeDefined()
    expect(found && sensitiveKinds(found.field).length > 0 && !isSensitive(found.field), named).toBe(true)
  }
})

describe('the rules know', () => {
  const asked = (key: string, zh: string, type: Field['type'] = 'text'): Field => ({
    key,
    type,
    label: { zh },
    required: true,
  })
  it.each([
    ['finance', asked('amount', '金额', 'money')],
    ['finance', asked('cardNumber', '银行卡号')],
    ['health', asked('answer1', '是否患病')],
    ['marriage', asked('state', '婚姻状况', 'select')],
    ['religion', asked('belief', '宗教信仰')],
    ['biometrics', asked('print', '指纹')],
    ['minors', asked('childName', '姓名')],
    ['offences', asked('past', '有无犯罪记录', 'yesNo')],
  ])('%s: %o', (kind, field) => expect(sensitiveKinds(field)).toContain(kind))
  it.each([asked('businessName', '经营者名称'), asked('address', '经营场所地址', 'address'), asked('area', '面积')])(
    'what is none: %o',
    (field) => expect(sensitiveKinds(field)).toEqual([]),
  )
})
