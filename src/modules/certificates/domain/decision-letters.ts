import type { PlainDate } from '@/kernel/plain-date'
import { governedBy, licensingLaw } from '@/modules/catalogue/domain/governing-law'
import { dateWords } from './date-words'
import { decisionNoun, letterTitle } from './document-kind'
import type { LetterBody } from './letter'
import type { LetterFacts } from './letter-facts'
import { applied, contactLine, type PayloadOf, plainNotice, sentence } from './letter-parts'
import { remedyText } from './remedies'

const basisOf = (facts: LetterFacts): string[] => {
  const laws = facts.service.legalBasis.map(({ law, article }) => `《${law.replace(/^《|》$/g, '')}》${article}`)
  return laws.length > 0 ? [`依据：${laws.join('、')}。`] : []
}

const acceptedThen = (facts: LetterFacts): string =>
  facts.acceptedOn ? `，本机关已于${dateWords(facts.acceptedOn)}受理` : ''

/** 准予决定书 (许可法 38, 39). */
export function approvalBody(facts: LetterFacts, payload: PayloadOf<'case.granted'>): LetterBody {
  const reason = payload.reason.trim() === '' ? '' : sentence(payload.reason)
  const { itemType } = facts.service
  const criteria = governedBy(itemType) === 'licence' ? '符合法定条件、标准' : '符合条件'
  return {
    ...plainNotice(facts),
    title: letterTitle('APPROVAL_DECISION', itemType),
    paragraphs: [
      `${applied(facts)}${acceptedThen(facts)}。经审查，${criteria}，本机关决定准予${decisionNoun(itemType)}。`,
      ...(reason ? [`审查意见：${reason}`] : []),
      ...(payload.conditions.trim() ? [`附加条件：${sentence(payload.conditions)}`] : []),
      ...basisOf(facts),
    ],
    closing: [
      ...(facts.certificate
        ? [`《${facts.certificate.title}》随本决定送达${licensingLaw(itemType, '第四十四条')}。`]
        : []),
      ...(governedBy(itemType) === 'licence'
        ? [`本决定依法公开，公众有权查阅${licensingLaw(itemType, '第四十条')}。`]
        : []),
      ...contactLine(facts),
    ],
  }
}

/** 不予决定书: in writing, with reason, legal basis and remedies, or it may not exist (许可法 38). */
export function refusalBody(facts: LetterFacts, payload: PayloadOf<'case.denied'>): LetterBody {
  return {
    ...plainNotice(facts),
    title: letterTitle('REFUSAL_DECISION', facts.service.itemType),
    paragraphs: [
      `${applied(facts)}${acceptedThen(facts)}。经审查，本机关决定不予${decisionNoun(facts.service.itemType)}。`,
      `理由：${sentence(payload.reason)}`,
      `依据：${sentence(payload.legalBasis)}`,
    ],
    closing: [remedyText(facts.department, facts.city), ...contactLine(facts)],
  }
}

/** 终止办理确认书: the applicant withdrew, or let the time for corrections pass. */
export function terminationBody(
  facts: LetterFacts,
  why: { withdrawnBecause: string } | { unansweredBy?: PlainDate },
): LetterBody {
  const reason = 'withdrawnBecause' in why ? why.withdrawnBecause.trim() : ''
  const because = 'withdrawnBecause' in why ? '根据你的撤回请求，本机关终止办理。' : lapsedBecause(why.unansweredBy)
  return {
    ...plainNotice(facts),
    title: letterTitle('WITHDRAWAL_CONFIRMATION', facts.service.itemType),
    paragraphs: [`${applied(facts)}，${because}`, ...(reason ? [`撤回理由：${sentence(reason)}`] : [])],
    closing: [`终止办理不影响你今后重新申请。`, ...contactLine(facts)],
  }
}

const lapsedBecause = (lastDay: PlainDate | undefined): string =>
  `因你未在补正期限内${lastDay ? `（最后一日：${dateWords(lastDay)}）` : ''}补正材料，本机关终止办理。`

/** The certificate: holder, matter, scope, validity. */
export function certificateBody(
  facts: LetterFacts,
  title: string,
  payload: PayloadOf<'case.granted'>,
  validity: { from: PlainDate; to: PlainDate | null },
): LetterBody {
  const until = validity.to ? `至${dateWords(validity.to)}` : '起长期有效'
  const conditions = payload.conditions.trim() ? [{ label: '附加条件', value: payload.conditions.trim() }] : []
  return {
    layout: 'certificate',
    title,
    addressee: null,
    paragraphs: [],
    items: [],
    facts: [
      ...holderLines(facts),
      ...facts.printed,
      ...conditions,
      { label: '有效期', value: `${dateWords(validity.from)}${until}` },
      { label: '发证机关', value: facts.department.name },
    ],
    open: facts.holder.kind === 'organisation' ? [...facts.printed, ...conditions] : [],
    dues: [],
    closing: [],
  }
}

/** Who holds it, as its law wants it said; a person's number stands masked, since a certificate hangs on a wall. */
function holderLines({
  holder,
  holderLines: lines,
  applicantName,
  maskedIdNumber,
  service,
}: LetterFacts): LetterBody['facts'] {
  const number = maskedIdNumber ? [{ label: '证件号码', value: maskedIdNumber }] : []
  if (lines) return [...lines, ...(holder.kind === 'person' ? number : [])]
  const applicant = holder.kind === 'organisation' ? [{ label: '申请人', value: applicantName }] : []
  return [{ label: '持证人', value: holder.name }, ...applicant, ...number, { label: '事项', value: service.name }]
}
