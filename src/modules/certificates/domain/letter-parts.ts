import type { CaseEvent, CaseEventType } from '@/modules/casework/domain/case-event'
import { dateWords } from './date-words'
import type { LetterBody } from './letter'
import type { LetterFacts } from './letter-facts'

export type PayloadOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>['payload']

/** What every letter says about the case it belongs to. */
export const caseLines = (facts: LetterFacts): LetterBody['facts'] => [
  { label: '办件编号', value: facts.caseNo },
  { label: '申请人', value: facts.applicantName },
  ...(facts.maskedIdNumber ? [{ label: '证件号码', value: facts.maskedIdNumber }] : []),
  { label: '申请事项', value: facts.service.name },
  { label: '申请日期', value: dateWords(facts.submittedOn) },
]

/** A notice without anything special yet: each kind adds what it has to say. */
export const plainNotice = (facts: LetterFacts): Omit<LetterBody, 'title' | 'paragraphs'> => ({
  layout: 'notice',
  addressee: facts.applicantName,
  items: [],
  facts: caseLines(facts),
  dues: [],
  closing: [],
})

export const applied = (facts: LetterFacts): string =>
  `你于${dateWords(facts.submittedOn)}提出的“${facts.service.name}”申请`

/** How to reach the office; part of every letter that asks for something. */
export function contactLine({ department }: LetterFacts): string[] {
  const ways = [department.phone && `电话：${department.phone}`, department.address && `地址：${department.address}`]
  const known = ways.filter((way) => way)
  return known.length > 0 ? [`如有疑问，请联系${department.name}，${known.join('，')}。`] : []
}

/** A sentence typed by an officer, with exactly one full stop at its end. */
export const sentence = (text: string): string => `${text.trim().replace(/[。．.；;，,\s]+$/u, '')}。`
