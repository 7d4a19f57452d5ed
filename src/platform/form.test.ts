import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { refuse } from '@/kernel/result'
import { type FormWords, formStateOf, manyOf, parseForm, typedValues } from './form'
import { withReaderLocale } from './i18n/reader-locale'

const WORDS: Record<string, string> = {
  'name-missing': '请填写姓名',
  'refusals.case-changed-meanwhile': '{name} 刚刚处理了这个办件',
}
const t: FormWords = Object.assign(
  (key: string, params: Record<string, string | number> = {}) =>
    (WORDS[key] ?? key).replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name])),
  { has: (key: string) => key in WORDS },
)

const schema = z.object({
  name: z.string().trim().min(1, 'name-missing'),
  kinds: manyOf(z.string()),
  password: z.string(),
})

function form(...pairs: [string, string | File][]): FormData {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

describe('a form that is in order', () => {
  it('comes back as the schema describes it', () => {
    const parsed = parseForm(schema, form(['name', ' 王秀英 '], ['kinds', 'sale'], ['password', 'x']))
    expect(parsed).toEqual({ ok: true, value: { name: '王秀英', kinds: ['sale'], password: 'x' } })
  })

  it.each([
    ['no tick', [], []],
    ['one tick', ['sale'], ['sale']],
    ['two ticks', ['sale', 'catering'], ['sale', 'catering']],
  ])('%s arrives as a list', (_what, ticks, kinds) => {
    const data = form(['name', '王秀英'], ['password', 'x'], ...ticks.map((tick): [string, string] => ['kinds', tick]))
    expect(parseForm(schema, data)).toMatchObject({ value: { kinds } })
  })
})

describe('a form with something missing', () => {
  it('names the field, in words when it is given words and as a key when not', () => {
    const data = form(['name', ''], ['password', 'x'])
    expect(parseForm(schema, data, t)).toMatchObject({
      ok: false,
      formState: { status: 'error', errors: [{ field: 'name', message: '请填写姓名' }] },
    })
    expect(parseForm(schema, data)).toMatchObject({ formState: { errors: [{ message: 'name-missing' }] } })
  })

  it('says one thing about a field, not everything', () => {
    const strict = z.object({ name: z.string().min(2, 'name-missing').regex(/x/, 'other') })
    expect(parseForm(strict, form(['name', '']))).toMatchObject({
      formState: { errors: [{ field: 'name', message: 'name-missing' }] },
    })
  })
})

describe('zod’s own words reach nobody', () => {
  const aMap = (schema: z.ZodType) => z.preprocess(() => new Map([[{}, 1]]), schema)
  const BY_CODE: [string, z.ZodType][] = [
    ['invalid_type', z.number()],
    ['too_big', z.string().max(1)],
    ['too_small', z.string().min(9)],
    ['invalid_format', z.uuid()],
    ['not_multiple_of', z.coerce.number().multipleOf(5)],
    ['unrecognized_keys', z.preprocess(() => ({ other: 1 }), z.strictObject({}))],
    ['invalid_union', z.union([z.number(), z.boolean()])],
    ['invalid_key', aMap(z.map(z.string(), z.number()))],
    ['invalid_element', aMap(z.map(z.unknown(), z.string()))],
    ['invalid_value', z.enum(['a', 'b'])],
    ['custom', z.string().refine(() => false)],
  ]

  it.each(BY_CODE)('%s', (code, field) => {
    const schema = z.object({ field })
    expect(schema.safeParse({ field: '12' }).error?.issues[0]?.code).toBe(code)
    const said = (locale: string, words?: FormWords) =>
      withReaderLocale(locale, () => parseForm(schema, form(['field', '12']), words))
    for (const words of [t, undefined]) {
      const errors = (message: RegExp) => ({ formState: { errors: [{ message: expect.stringMatching(message) }] } })
      expect(said('zh-CN', words)).toMatchObject(errors(/^这一项的内容不对[^a-z]*$/))
      expect(said('en', words)).toMatchObject(errors(/^This entry is not right[ -~]*$/))
    }
  })
})

describe('nothing typed is lost, and nothing secret goes back to a page', () => {
  it.each(['password', 'newPassword', 'password-again', 'totp', 'oneTimeCode', 'one-time-code'])(
    'never gives back %s',
    (name) => {
      expect(typedValues(form([name, '123456']))).toEqual({})
    },
  )

  it('gives back texts and ticks, but no file and none of the framework’s own fields', () => {
    const data = form(
      ['name', '王秀英'],
      ['kinds', 'a'],
      ['kinds', 'b'],
      ['file', new File(['x'], 'x.pdf')],
      ['$ACTION_ID_abc', ''],
    )
    expect(typedValues(data)).toEqual({ name: '王秀英', kinds: ['a', 'b'] })
  })
})

it('a refusal is said in words, with who did what meanwhile, and keeps what was typed', () => {
  const { refusal } = refuse('case.changed-meanwhile', undefined, { name: '张敏' })
  expect(formStateOf(refusal, t, form(['opinion', '同意']))).toEqual({
    status: 'error',
    errors: [{ field: null, message: '张敏 刚刚处理了这个办件' }],
    values: { opinion: '同意' },
  })
})
