import type { PlainDate } from '@/kernel/plain-date'
import { type WorkingCalendar, workdaysBetween } from '@/kernel/working-calendar'
import { bodyParts } from './body-parts'
import { bodyLines } from './body-text'
import type { EditionContent } from './document'
import { linkAddress } from './link-address'
import { personalNumbersIn } from './personal-numbers'

/** What is looked at before publishing. An error is put right first; over a warning one may go on, with a reason. */
export const FINDING_LEVELS = {
  'identity-number': 'error',
  'signed-in-future': 'error',
  'formed-in-future': 'error',
  'formed-after-effective': 'error',
  'heading-empty': 'error',
  'link-dead': 'error',
  'link-unfinished': 'error',
  'identity-like': 'warning',
  'mobile-number': 'warning',
  'doc-no-taken': 'warning',
  'published-late': 'warning',
  'picture-undescribed': 'warning',
} as const
export type FindingCode = keyof typeof FINDING_LEVELS
export type FindingLevel = (typeof FINDING_LEVELS)[FindingCode]

export type Finding = {
  code: FindingCode
  level: FindingLevel
  /** The field of the form that puts it right. */
  field: string
  /** The words concerned, numbers of persons masked; empty where the field says enough. */
  words: string
  /** How many working days, for `published-late`. */
  days?: number
}

/** What the text alone does not tell. */
export type PublicationFacts = {
  /** The day on which it would be public; null while nobody knows, at handing in. */
  publishedOn: PlainDate | null
  today: PlainDate
  /** Whether readers had this document before: then its first publication is past. */
  isFirst: boolean
  calendar: WorkingCalendar
  /** The titles of other public documents with the same 发文字号. */
  sameDocNo: readonly string[]
  /** Addresses in the text that lead nowhere in this city. */
  deadLinks: ReadonlySet<string>
  fileNames: readonly string[]
}

/** 信息公开条例第二十六条: within twenty working days from the day the information was formed. */
const LATEST_WORKDAYS = 20

/** Everything that stands in the way of publishing, or is worth a second look: all at once, each at its place. */
export function checkBeforePublishing(content: EditionContent, facts: PublicationFacts): Finding[] {
  const findings = [
    ...datesOf(content, facts),
    ...facts.sameDocNo.map((title) => finding('doc-no-taken', 'docNo', title)),
    ...personsIn(content, facts),
    ...partsOf(content, facts),
  ]
  return [...findings.filter(({ level }) => level === 'error'), ...findings.filter(({ level }) => level === 'warning')]
}

const finding = (code: FindingCode, field: string, words = '', days?: number): Finding => ({
  code,
  level: FINDING_LEVELS[code],
  field,
  words,
  ...(days === undefined ? {} : { days }),
})

function datesOf({ signedOn, formedOn, effectiveOn }: EditionContent, facts: PublicationFacts): Finding[] {
  const { publishedOn, calendar, isFirst } = facts
  const found: Finding[] = []
  const isLaterThan = (day: PlainDate | null, other: PlainDate | null) => day !== null && other !== null && day > other
  if (isLaterThan(signedOn, publishedOn)) found.push(finding('signed-in-future', 'signedOn', signedOn ?? ''))
  if (isLaterThan(formedOn, publishedOn)) found.push(finding('formed-in-future', 'formedOn', formedOn ?? ''))
  if (isLaterThan(formedOn, effectiveOn)) found.push(finding('formed-after-effective', 'formedOn', formedOn ?? ''))
  const formed = formedOn ?? signedOn
  if (!isFirst || formed === null || publishedOn === null || formed > publishedOn) return found
  const days = workdaysBetween(calendar, formed, publishedOn)
  if (days > LATEST_WORKDAYS) found.push(finding('published-late', formedOn ? 'formedOn' : 'signedOn', formed, days))
  return found
}

const NUMBER_CODES = {
  identity: 'identity-number',
  'identity-like': 'identity-like',
  mobile: 'mobile-number',
} as const

/** Every field that readers see, line by line. */
function personsIn(content: EditionContent, { today, fileNames }: PublicationFacts): Finding[] {
  const lines: [field: string, line: string][] = [
    ['title', content.title],
    ['issuerName', content.issuerName],
    ...content.summary.split('\n').map((line): [string, string] => ['summary', line]),
    ['changeNote', content.changeNote],
    ['topic', content.topic],
    ...content.keywords.map((word): [string, string] => ['keywords', word]),
    ...bodyLines(content.bodyHtml).map((line): [string, string] => ['bodyHtml', line]),
    ...bodyParts(content.bodyHtml).pictures.map(({ alt }): [string, string] => ['bodyHtml', alt]),
    ...fileNames.map((name): [string, string] => ['files', name]),
  ]
  return lines.flatMap(([field, line]) =>
    personalNumbersIn(line, today).map(({ kind, masked }) => finding(NUMBER_CODES[kind], field, masked)),
  )
}

function partsOf({ bodyHtml }: EditionContent, { deadLinks }: PublicationFacts): Finding[] {
  const { links, pictures, emptyHeadings } = bodyParts(bodyHtml)
  return [
    ...emptyHeadings.map(({ before }) => finding('heading-empty', 'bodyHtml', before)),
    ...links.flatMap(({ href, words }) => {
      const shown = words && words !== href ? `${words} ${href}` : href
      if (linkAddress(href) !== href) return [finding('link-unfinished', 'bodyHtml', shown)]
      return deadLinks.has(href) ? [finding('link-dead', 'bodyHtml', shown)] : []
    }),
    ...pictures.flatMap(({ alt, before }) => (alt.trim() ? [] : [finding('picture-undescribed', 'bodyHtml', before)])),
  ]
}

export const errorsAmong = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ level }) => level === 'error')

/** The kinds of warnings, each once: what goes on record with the reason, without a word of the text. */
export const warningCodes = (findings: readonly Finding[]): FindingCode[] => [
  ...new Set(findings.filter(({ level }) => level === 'warning').map(({ code }) => code)),
]
