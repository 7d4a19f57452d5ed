import { describe, expect, it } from 'vitest'
import { readAddress } from '@/kernel/address'
import { checkCreditCode } from '@/kernel/credit-code'
import { checkDocumentNumber } from '@/kernel/document-number'
import { readEmail } from '@/kernel/email'
import { checkIdentityNumber } from '@/kernel/identity-number'
import { readPersonName } from '@/kernel/person-name'
import { readPhone } from '@/kernel/phone'
import { readDate } from '@/kernel/typed-date'
import { readNumber } from '@/kernel/typed-number'
import { trimTyped } from '@/modules/applications/domain/typed-text'
import { extensionOf, fileLabel } from '@/modules/attachments/domain/file-name'
import { isCaseNumber, normaliseCaseNumber } from '@/modules/casework/domain/case-number'
import { isQueryCode, normaliseQueryCode } from '@/modules/casework/domain/query-code'
import { bodyParts } from '@/modules/disclosure/domain/body-parts'
import { bodyLines } from '@/modules/disclosure/domain/body-text'
import { docNoKey, printedDocNo } from '@/modules/disclosure/domain/doc-number'
import { publishedName } from '@/modules/disclosure/domain/file'
import { innerAddress } from '@/modules/disclosure/domain/inner-address'
import { linkAddress } from '@/modules/disclosure/domain/link-address'
import { personalNumbersIn } from '@/modules/disclosure/domain/personal-numbers'
import { takeOverHtml } from '@/modules/disclosure/domain/take-over/take-over-html'
import { bodyFromTyped } from '@/modules/disclosure/domain/typed-body'
import { readSignInName } from '@/modules/identity/domain/contact'
import { deviceName } from '@/modules/identity/domain/device-name'
import { passwordFault } from '@/modules/identity/domain/password-rules'
import { docNumberKey } from '@/modules/search/domain/doc-number'
import { highlighted } from '@/modules/search/domain/highlight'
import { plainSpelling, shortened } from '@/modules/search/domain/query-text'
import { askedFor, meansDoing } from '@/modules/search/domain/question'
import { formsOf } from '@/modules/search/domain/wish'
import { cityPath } from '@/platform/city-path'
import { cleanHtml } from '@/platform/clean-html'
import { withoutPersonalData } from '@/platform/log'
import { safeNextPath } from '@/platform/session/next-path'

/** What makes a careless pattern try everything: long runs of one thing, and an end that fits nothing. */
const RUNS = [
  '1',
  'a',
  '中',
  ' ',
  '-',
  '.',
  '@',
  'a@',
  'a.',
  '1年',
  '第',
  '号',
  '/',
  '%',
  '<',
  '<a ',
  '&',
  '(',
  '〔',
  '1 ',
  'ab',
]
const corpus = (length: number) =>
  RUNS.flatMap((run) => {
    const text = run.repeat(Math.ceil(length / run.length)).slice(0, length)
    return [text, `${text}!`, `abc${text}x`, `中文${text}\u0000`, `@${text}\n`]
  })

/** So much text, the longest that a route takes or more, costs no more than a blink. */
const READERS: [string, number, (text: string) => unknown][] = [
  ['a search', 80, (text) => docNumberKey(plainSpelling(shortened(text)))],
  ['a search that nobody shortened', 20_000, (text) => docNumberKey(plainSpelling(text))],
  ['a question', 80, (text) => [askedFor(text), meansDoing(text)]],
  ['a wish', 80, (text) => formsOf(text)],
  ['a search, marked in what it found', 80, (text) => highlighted(text.repeat(20), [text, '(a+)+$', '[', '\\'])],
  ['a line of the log', 16_000, withoutPersonalData],
  ['a name to sign in by', 20_000, readSignInName],
  ['a person’s name', 20_000, readPersonName],
  ['a password', 1_000, (text) => passwordFault(text, { name: 'a', email: 'a@example.cn' }, () => false)],
  ['a browser’s name', 300, deviceName],
  ['an identity number', 20_000, (text) => checkIdentityNumber(text, { today: '2026-11-24' })],
  ['any document number', 20_000, (text) => checkDocumentNumber(null, text, { today: '2026-11-24' })],
  ['a telephone number', 20_000, readPhone],
  ['an e-mail address', 20_000, readEmail],
  ['a number', 20_000, (text) => readNumber(text, ['平方米', 'm²'])],
  ['a day', 20_000, readDate],
  ['a postal address', 20_000, readAddress],
  ['a credit code', 20_000, (text) => checkCreditCode(text)],
  ['a case number', 20_000, (text) => isCaseNumber(normaliseCaseNumber(text))],
  ['a query code', 20_000, (text) => isQueryCode(normaliseQueryCode(text))],
  ['the number of a document', 20_000, (text) => [docNoKey(text), printedDocNo(text)]],
  ['a file’s name', 20_000, (text) => [fileLabel(text), extensionOf(text), publishedName(text, 'image/png')]],
  ['an answer in a form', 20_000, trimTyped],
  ['an address to go on to', 16_000, (text) => [safeNextPath(`/${text}`), cityPath(`/${text}`, null)]],
  ['the text of a document', 20_000, (text) => cleanHtml(text, '/api/published/')],
  ['a text that is pasted', 20_000, (text) => takeOverHtml(text, { ownImages: '/api/published/' })],
  [
    '… with a style sheet',
    20_000,
    (text) => takeOverHtml(`<style>${text}</style><p style="${text}">a</p>`, { ownImages: '/' }),
  ],
  ['the lines of a text', 20_000, (text) => bodyLines(text, 'compared')],
  ['the address of a link', 20_000, (text) => [linkAddress(text), innerAddress(text)]],
  ['the numbers of persons in a line', 10_000, (text) => personalNumbersIn(text, '2026-11-24')],
  ['the text of a document typed without script', 20_000, bodyFromTyped],
]
const BLINK_MS = 250

const DEEP = 10_000
const NESTED: [open: string, close: string][] = [
  ['<b>', '</b>'],
  ['<div>', '</div>'],
  ['<span style="color:red">', '</span>'],
  ['<font face=Wingdings>', '</font>'],
  ['<h1>', '</h1>'],
  ['<blockquote>', '</blockquote>'],
  ['<ul><li>', '</li></ul>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<a href="https://a.cn/">', '</a>'],
  ['<p class=MsoListParagraph style="mso-list:l0 level1 lfo1">', '</p>'],
  ['<del>', '</del>'],
  ['<![if !supportLists]>', '<![endif]>'],
]
const NESTED_READERS: ((html: string) => unknown)[] = [
  (html) => takeOverHtml(html, { ownImages: '/api/published/' }),
  (html) => cleanHtml(html, '/api/published/'),
  (html) => bodyLines(html, 'compared'),
  bodyParts,
]

/** What one reading costs in ms of this process alone. */
function costOf(reader: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage()
  reader(text)
  return process.cpuUsage(before).user / 1000
}

/** The least of three readings: the first may be compiled, collect another's memory or share its core. */
const leastCost = (reader: (text: string) => unknown, text: string): number =>
  Math.min(...[1, 2, 3].map(() => costOf(reader, text)))

/** What the slowest text of the corpus costs, in ms. Stops at the first that takes too long three times. */
function slowest(reader: (text: string) => unknown, length: number): number {
  let worst = 0
  for (const text of corpus(length)) {
    const first = costOf(reader, text)
    worst = Math.max(worst, first > BLINK_MS ? leastCost(reader, text) : first)
    if (worst > BLINK_MS) break
  }
  return worst
}

describe('no text that somebody types makes the city think for long (ReDoS)', () => {
  it.each(READERS)('%s', (_what, length, reader) => expect(slowest(reader, length)).toBeLessThan(BLINK_MS))

  it.each(NESTED)('ten thousand elements in one another: %s', (open, close) => {
    const times = Math.floor(DEEP / (open.split('<').length - 1))
    const texts = [`${open.repeat(times)}a${close.repeat(times)}`, `${`${open}a`.repeat(times)}</x>`]
    for (const text of texts) {
      for (const reader of NESTED_READERS) expect(leastCost(reader, text)).toBeLessThan(BLINK_MS)
    }
  })

  it('sees red: a pattern with a repetition in a repetition', () => {
    expect(slowest((text) => /^[a-z]*(?:\d+年*)+$/.test(text), 27)).toBeGreaterThan(BLINK_MS)
  })
})
