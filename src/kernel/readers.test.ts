import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fc } from '@/testing/generated'
import { readAddress } from './address'
import { checkCreditCode } from './credit-code'
import { checkDocumentNumber } from './document-number'
import { readEmail } from './email'
import { checkIdentityNumber } from './identity-number'
import { readPersonName } from './person-name'
import { readPhone } from './phone'
import { typedDay } from './typed-date'
import { decimalsOf, readNumber } from './typed-number'

const ON = { today: '2026-11-28', allowTestRegion: true }
const textOf = (read: { ok: boolean; value?: unknown }) => (read.ok ? String(read.value) : null)
const numberOrReason = (text: string, units: string[] = []) => {
  const read = readNumber(text, units)
  return read.ok ? read.value : read.reason
}

describe('telephone numbers', () => {
  it.each([
    ['13800000000', '13800000000'],
    ['138-0000-0000', '13800000000'],
    ['138 0000 0000', '13800000000'],
    ['１３８００００００００', '13800000000'],
    ['+86 138 0000 0000', '13800000000'],
    ['（+86）13800000000', '13800000000'],
    ['0086 13800000000', '13800000000'],
    ['8613800000000', '13800000000'],
    ['\u200B138\u00A00000\u20110000', '13800000000'],
    ['(0513)87512345', '0513-87512345'],
    ['（0513）8751 2345', '0513-87512345'],
    ['0513—87512345', '0513-87512345'],
    ['+86 513 87512345', '0513-87512345'],
    ['010-12345678', '010-12345678'],
    ['010 62345678', '010-62345678'],
    ['0513-87512345-801', '0513-87512345-801'],
    ['0513-87512345转801', '0513-87512345-801'],
    ['0513-8751234-5', '0513-8751234-5'],
    ['400 123 4567', '400-123-4567'],
    ['+852 2123 4567', '+85221234567'],
    ['001 415 555 0100', '+14155550100'],
    ['87512345', null],
    ['1380000000', null],
    ['138000000001', null],
    ['13800000000/13900000000', null],
    ['12345', null],
    ['', null],
  ])('%j is %j', (typed, value) => expect(readPhone(typed)?.value ?? null).toBe(value))
})

describe('e-mail addresses', () => {
  it.each([
    ['li＠rugao.example', 'li@rugao.example'],
    [' Li.Na@Rugao.EXAMPLE ', 'li.na@rugao.example'],
    ['ｌｉ@rugao．example', 'li@rugao.example'],
    ['li@qq。com', 'li@qq.com'],
    ['li@例子.中国', 'li@例子.中国'],
    ['a+b@x.co', 'a+b@x.co'],
    ['li@rugao', null],
    ['li..na@rugao.example', null],
    ['.li@rugao.example', null],
    ['li@rugao..example', null],
    ['li@@rugao.example', null],
    ['li na@rugao.example', null],
    ['@rugao.example', null],
    ['\r\n.\r\nDATA', null],
  ])('%j is %j', (typed, value) => expect(readEmail(typed)).toBe(value))
})

describe('numbers', () => {
  it.each<[string, number | string, string[]?]>([
    ['60', 60],
    ['６０．５', 60.5],
    ['86㎡', 86, ['平方米', 'm²']],
    ['86 平方米', 86, ['平方米']],
    ['86平', 86, ['平方米']],
    ['86 m2', 86, ['平方米']],
    ['3亩', 'other-unit', ['平方米']],
    ['86㎡', 'not-a-number'],
    ['12,345.60', 12345.6],
    ['１２，３４５', 12345],
    ['12 345.60', 12345.6],
    ['1,234,567', 1234567],
    ['1,5', 'comma-unclear'],
    ['1,50', 'comma-unclear'],
    ['12,34,567', 'comma-unclear'],
    ['1.234,56', 'comma-unclear'],
    ['¥1,200.50', 1200.5, ['元']],
    ['1200元', 1200, ['元']],
    ['3万', 'other-unit', ['元']],
    ['3万元', 'other-unit', ['元']],
    ['−5', -5],
    ['+5', 5],
    ['007', 7],
    ['.5', 0.5],
    ['1e5', 'not-a-number'],
    ['六十', 'not-a-number'],
    ['1.5.2', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['9'.repeat(20), 'too-exact'],
    ['0.1234567890123456789', 'too-exact'],
    ['', 'not-a-number'],
  ])('%j is %j', (typed, read, units) => expect(numberOrReason(typed, units)).toBe(read))

  it('keep every digit that was typed, or are refused', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{0,24}(\.[0-9]{0,24}[1-9])?$/)
    fc.assert(
      fc.property(digits, (typed) => {
        const read = readNumber(typed)
        return !read.ok || String(read.value) === typed
      }),
    )
  })

  it.each([
    [1.25, 2],
    [3, 0],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
  ])('%d has %i digits behind the point', (value, count) => expect(decimalsOf(value)).toBe(count))
})

it.each([
  ['2026-05-14', '2026-05-14'],
  ['２０２６／５／１４', '2026-05-14'],
  ['2026.5.14', '2026-05-14'],
  ['2026年5月14日', '2026-05-14'],
  ['20260514', '2026-05-14'],
  ['2026—05—14', '2026-05-14'],
  ['2026-02-30', null],
  ['0026-05-14', null],
  ['20260-5-14', null],
  ['05/14/2026', null],
  ['26-5-14', null],
  ['2026-05', null],
])('the day %j is %j', (typed, day) => expect(typedDay(typed)).toBe(day))

it.each([
  ['丁堰镇１２３号', '丁堰镇123号'],
  [' 江苏省 南通市  如皋市 ', '江苏省 南通市 如皋市'],
  ['如皋市长江镇（如皋港区）疏港路＃88', '如皋市长江镇（如皋港区）疏港路#88'],
  ['\u200B如皋', '如皋'],
  ['12345', null],
  ['——', null],
])('the address %j is %j', (typed, address) => expect(readAddress(typed)).toBe(address))

it.each([
  [null, '110105 1949 1231 002x', '11010519491231002X'],
  [null, 'e 1234-5678', 'E12345678'],
  [null, '32068219851003999', null],
  [null, '911100198001019983', '911100198001019983'],
  ['passport', 'E12345678', 'E12345678'],
  ['passport', 'E1234567<', null],
  ['passport', '护照', null],
  ['hmt_permit', 'H00000000', 'H00000000'],
  ['hmt_permit', '00000000', '00000000'],
  ['foreign_permit', 'abc123', null],
  ['resident_id', 'E12345678', null],
] as const)('of kind %j the document number %j is %j', (kind, typed, number) =>
  expect(textOf(checkDocumentNumber(kind, typed, ON))).toBe(number),
)

/** Every reader as text to text; null for what it refuses. */
const READERS: [string, (text: string) => string | null][] = [
  ['phone', (text) => readPhone(text)?.value ?? null],
  ['email', readEmail],
  ['person-name', readPersonName],
  ['address', readAddress],
  ['day', typedDay],
  ['number', (text) => textOf(readNumber(text, ['元']))],
  ['document', (text) => textOf(checkDocumentNumber(null, text, ON))],
  ['identity', (text) => textOf(checkIdentityNumber(text, ON))],
  ['credit', (text) => textOf(checkCreditCode(text))],
]
const SAMPLES = [
  '13800000000',
  '0513-87512345转801',
  '+852 2123 4567',
  'li＠rugao．example',
  '买买提．吐尔逊',
  'O’Brien',
  '2026年5月14日',
  '¥12,345.60元',
  '11010519491231002x',
  '92320682ma00000158',
  '丁堰镇１２３号',
]
const SPOILERS = [
  '',
  ' ',
  '\u3000',
  '\u200B',
  '\u00AD',
  '\uFEFF',
  '-',
  '—',
  '.',
  '．',
  ',',
  '(',
  '（',
  '\u0301',
  '１',
  'Ａ',
  '\uFFA0',
]

it.each(READERS)('what the reader of a %s gives is read as itself', (_name, reader) => {
  const spoiled = fc
    .tuple(fc.constantFrom(...SAMPLES), fc.array(fc.tuple(fc.nat(24), fc.constantFrom(...SPOILERS)), { maxLength: 4 }))
    .map(([sample, marks]) => marks.reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), sample))
  fc.assert(
    fc.property(fc.oneof(spoiled, fc.string({ unit: fc.constantFrom(...SPOILERS, ...SAMPLES.join('')) })), (text) => {
      const value = reader(text)
      return value === null || reader(value) === value
    }),
    { numRuns: 400, seed: 20261128 },
  )
})

const NASTY = '../shared/data/nasty.json'
describe.skipIf(!existsSync(NASTY))('collected input (skipped where ../shared/data is absent)', () => {
  type Row = { value: string; why?: string; kind?: string }
  type Collected = Record<'idNumbers' | 'uscc', { valid: Row[]; invalid: Row[] }> &
    Record<'names' | 'addresses' | 'otherDocuments', Row[]>
  const nasty: Collected = JSON.parse(existsSync(NASTY) ? readFileSync(NASTY, 'utf8') : '{}')

  it('good numbers are taken, bad ones refused', () => {
    const strict = { today: ON.today, allowTestRegion: false }
    const slips = /规范化|换行/
    expect(nasty.idNumbers.valid.filter(({ value }) => !checkIdentityNumber(value, strict).ok)).toEqual([])
    const wrong = nasty.idNumbers.invalid.filter(({ why }) => !slips.test(why ?? ''))
    expect(wrong.filter(({ value }) => checkIdentityNumber(value, strict).ok)).toEqual([])
    expect(nasty.uscc.valid.filter(({ value }) => !checkCreditCode(value).ok)).toEqual([])
    expect(nasty.uscc.invalid.filter(({ value }) => checkCreditCode(value, { strict: true }).ok)).toEqual([])
  })

  it('names, addresses and documents of people are taken in one spelling', () => {
    const pictures = (text: string) => /\p{Extended_Pictographic}/u.test(text)
    expect(nasty.names.filter(({ value }) => (readPersonName(value) === null) !== pictures(value))).toEqual([])
    const maimaiti = nasty.names.filter(({ value }) => /^买买提.吐尔逊$/u.test(value))
    expect(new Set(maimaiti.map(({ value }) => readPersonName(value)))).toEqual(new Set(['买买提·吐尔逊']))
    expect(nasty.addresses.filter(({ value }) => readAddress(value) === null)).toEqual([])
    const foreign = nasty.otherDocuments.filter(({ value }) => /^[A-Z0-9]+$/.test(value))
    expect(foreign.filter(({ value }) => !checkDocumentNumber(null, value, ON).ok)).toEqual([])
  })
})
