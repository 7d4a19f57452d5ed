import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { aField, FOOD_FORM } from '@/testing/food-licence'
import { checkAnswers, draftSchema } from './answers-schema'

const CONTEXT = { today: '2026-11-24', allowTestRegion: true }
const GOOD: Answers = {
  name: '𠮷祥小吃店',
  area: 60,
  kind: 'shop',
  staff: [{ name: '李䶮', idNumber: '320682198006159986', phone: '' }],
  agree: true,
}
const faultsOf = (answers: Answers) => {
  const checked = checkAnswers(FOOD_FORM, answers, CONTEXT)
  return checked.ok ? [] : checked.issues.map((issue) => `${issue.path}: ${issue.fault}`)
}

describe('a filing is checked as a whole', () => {
  it('is taken as it is when everything is right, without blanks and without what is hidden', () => {
    const checked = checkAnswers(FOOD_FORM, { ...GOOD, name: ' 小店 \u200B', seats: 20, unknown: 'x' }, CONTEXT)
    expect(checked).toEqual({
      ok: true,
      answers: {
        name: '小店',
        area: 60,
        kind: 'shop',
        staff: [{ name: '李䶮', idNumber: '320682198006159986', phone: null }],
        agree: true,
      },
    })
  })

  it.each<[string, Answers, string[]]>([
    [
      'nothing at all',
      {},
      ['name: required', 'area: required', 'kind: required', 'staff: too-few-rows', 'agree: declaration'],
    ],
    ['only blanks in the name', { ...GOOD, name: ' \u3000\u200B' }, ['name: required']],
    ['eleven characters where ten fit', { ...GOOD, name: '一二三四五六七八九十百' }, ['name: too-long']],
    ['ten characters of two units each', { ...GOOD, name: '𠮷'.repeat(10) }, []],
    ['text for a number', { ...GOOD, area: '六十' }, ['area: not-a-number']],
    ['a number below the range', { ...GOOD, area: 0 }, ['area: too-small']],
    ['a number above the range', { ...GOOD, area: 5001 }, ['area: too-large']],
    ['an option nobody offered', { ...GOOD, kind: 'bar' }, ['kind: not-an-option']],
    ['a condition that opens one field', { ...GOOD, kind: 'canteen' }, ['seats: required']],
    ['a condition that opens a chain', { ...GOOD, kind: 'canteen', seats: 8 }, ['kitchen: required']],
    ['a hidden answer that would open another', { ...GOOD, kind: 'shop', seats: 8 }, []],
    [
      'four people where three fit',
      { ...GOOD, staff: Array(4).fill((GOOD.staff as Answers[])[0]) },
      ['staff: too-many-rows'],
    ],
    [
      'a wrong check digit in a row',
      { ...GOOD, staff: [{ name: '张', idNumber: '320682198510039990' }] },
      ['staff.0.idNumber: identity-check-digit'],
    ],
    [
      'a wrong phone in the second row',
      {
        ...GOOD,
        staff: [...(GOOD.staff as Answers[]), { name: '王', idNumber: '320682198006159986', phone: '12345' }],
      },
      ['staff.1.phone: phone'],
    ],
    ['a declaration not made', { ...GOOD, agree: false }, ['agree: declaration']],
  ])('tells what is wrong with %s', (_what, answers, faults) => {
    expect(faultsOf(answers)).toEqual(faults)
  })
})

describe('each kind of field', () => {
  const check = (field: Parameters<typeof aField>[0], value: Answers[string]) => {
    const form = { sections: [{ key: 's', title: { zh: 's' }, fields: [aField(field)] }] }
    const checked = checkAnswers(form, { [field.key]: value }, CONTEXT)
    return checked.ok ? checked.answers[field.key] : checked.issues[0]?.fault
  }

  it.each<[Parameters<typeof aField>[0], Answers[string], unknown]>([
    [{ key: 'a', type: 'date' }, '2026-02-30', 'no-such-day'],
    [{ key: 'a', type: 'date' }, '0026-02-28', 'year-far'],
    [{ key: 'a', type: 'date' }, '2026年2月28日', '2026-02-28'],
    [{ key: 'a', type: 'date' }, '2026-02-28', '2026-02-28'],
    [{ key: 'a', type: 'date' }, '二〇二四年二月二十九日', 'not-a-date'],
    [{ key: 'a', type: 'phone' }, '138 0013 8000', '13800138000'],
    [{ key: 'a', type: 'phone' }, '０５１３－８７６５４３２１', '0513-87654321'],
    [{ key: 'a', type: 'phone' }, '(0513)87512345', '0513-87512345'],
    [{ key: 'a', type: 'phone' }, '138-0000-0000', '13800000000'],
    [{ key: 'a', type: 'phone' }, '0086 138 0000 0000', '13800000000'],
    [{ key: 'a', type: 'phone' }, '电话', 'phone'],
    [{ key: 'a', type: 'email' }, 'li＠rugao.example', 'li@rugao.example'],
    [{ key: 'a', type: 'number' }, '1,5', 'comma-unclear'],
    [{ key: 'a', type: 'number', unit: { zh: '平方米', en: 'm²' } }, '86㎡', 86],
    [{ key: 'a', type: 'number', unit: { zh: '平方米', en: 'm²' } }, '3亩', 'other-unit'],
    [{ key: 'a', type: 'number' }, '9'.repeat(20), 'too-exact'],
    [{ key: 'a', type: 'money' }, '12,345.60', 12345.6],
    [{ key: 'a', type: 'money' }, '3万', 'other-unit'],
    [{ key: 'a', type: 'address' }, '丁堰镇１２３号', '丁堰镇123号'],
    [{ key: 'a', type: 'address' }, '123', 'address'],
    [{ key: 'a', type: 'email' }, 'li@rugao.example', 'li@rugao.example'],
    [{ key: 'a', type: 'email' }, 'li@rugao', 'email'],
    [{ key: 'a', type: 'email' }, '\r\n.\r\nDATA', 'email'],
    [{ key: 'a', type: 'money' }, 12.345, 'too-many-decimals'],
    [{ key: 'a', type: 'money' }, 12.34, 12.34],
    [{ key: 'a', type: 'money' }, -1, 'too-small'],
    [{ key: 'a', type: 'yesNo' }, null, 'required'],
    [{ key: 'a', type: 'yesNo' }, false, false],
    [{ key: 'a', type: 'yesNo', required: false }, null, null],
    [{ key: 'a', type: 'choices', options: [{ value: 'x', label: { zh: 'x' } }] }, ['x', 'x'], ['x']],
    [{ key: 'a', type: 'choices', options: [{ value: 'x', label: { zh: 'x' } }] }, ['y'], 'not-an-option'],
    [{ key: 'a', type: 'choices', required: false }, [], []],
    [{ key: 'a', type: 'creditCode' }, '92320682ma00000158', '92320682MA00000158'],
    [{ key: 'a', type: 'creditCode' }, '91320682MA0000007H', 'credit-check-digit'],
    [{ key: 'a', type: 'identityNumber' }, '11010519491231002x', '11010519491231002X'],
    [{ key: 'a', type: 'text' }, '食品\u0000经营', '食品经营'],
    [{ key: 'a', type: 'text' }, '半个\uD842字', '半个\uFFFD字'],
  ])('%j given %j becomes %j', (field, value, expected) => {
    expect(check(field, value)).toEqual(expected)
  })
})

const NASTY = '../shared/data/nasty.json'
describe.skipIf(!existsSync(NASTY))('real nasty input (skipped where ../shared/data is absent)', () => {
  const nasty = existsSync(NASTY) ? JSON.parse(readFileSync(NASTY, 'utf8')) : { texts: [], names: [], addresses: [] }
  const texts: { value: string }[] = [...nasty.texts, ...nasty.names, ...nasty.addresses]

  it.each(texts.map(({ value }) => [value.slice(0, 30), value]))(
    'keeps %j in a draft as it was typed',
    (_short, value) => {
      const kept = draftSchema(FOOD_FORM).parse({ name: value }).name
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that are taken out
      expect(kept).toBe(value.replace(/\r\n/g, '\n').replace(/[\u0000\u202E]/g, ''))
      expect(() => JSON.parse(JSON.stringify(kept))).not.toThrow()
    },
  )
})

describe('a draft', () => {
  it('keeps half-filled answers and forgets fields it does not know', () => {
    const draft = draftSchema(FOOD_FORM).parse({ area: '六十', staff: [{ name: '李', role: 'admin' }], isAdmin: true })
    expect(draft).toEqual({ area: '六十', staff: [{ name: '李' }] })
  })

  it('does not keep a flood', () => {
    const draft = draftSchema(FOOD_FORM).parse({ name: '洪'.repeat(50_000), staff: Array(1000).fill({ name: 'x' }) })
    expect([(draft.name as string).length, (draft.staff as unknown[]).length]).toEqual([20_000, 200])
  })
})
