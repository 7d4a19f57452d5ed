import { governedBy, licensingLaw, silenceAccepts } from '@/modules/catalogue/domain/governing-law'
import { dateWords } from './date-words'
import { letterTitle } from './document-kind'
import { type DerivationInWords, dueWords, PROVISIONAL, provisionalMark } from './due-words'
import type { LetterBody } from './letter'
import type { LetterFacts } from './letter-facts'
import { applied, caseLines, contactLine, type PayloadOf, plainNotice, sentence } from './letter-parts'
import { remedyText } from './remedies'

/** The receipt is what one tracks the case by: its query code stands right below the number. */
function receiptLines(facts: LetterFacts): LetterBody['facts'] {
  const [number, ...others] = caseLines(facts)
  return [...(number ? [number] : []), { label: '查询码', value: facts.queryCode }, ...others]
}

/** What follows from no answer: acceptance by law for a licence; for anything else only that one may ask. */
const silenceSentence = ({ service: { itemType } }: LetterFacts): string =>
  silenceAccepts(governedBy(itemType))
    ? `逾期未告知的，自收到申请材料之日起即为受理${licensingLaw(itemType, '第三十二条')}。`
    : '逾期未告知的，请凭办件编号和查询码查询进度，或者向本机关询问。'

/** 收件凭证: what was received, and by when somebody must answer (许可法 32). */
export function receiptBody(
  facts: LetterFacts,
  payload: PayloadOf<'case.submitted'>,
  inWords: DerivationInWords,
): LetterBody {
  const { acceptanceDue, expectedDue } = payload
  return {
    layout: 'receipt',
    title: letterTitle('RECEIPT', facts.service.itemType),
    addressee: facts.applicantName,
    paragraphs: [`本机关已收到你的申请和下列材料。收到不等于受理；是否受理，本机关在期限内告知。`],
    facts: receiptLines(facts),
    dues: [
      dueWords('最迟告知是否受理', acceptanceDue, inWords(acceptanceDue, 'acceptance')),
      dueWords('预计最迟作出决定', expectedDue, inWords(expectedDue, 'expected')),
    ],
    items: facts.materials.map(({ name, files }) => ({ label: name, text: `${files}个文件` })),
    closing: [silenceSentence(facts), ...contactLine(facts)],
  }
}

/** 收件凭证 of a correction: what the city holds now, and from when the time for its answer runs anew (许可法 32). */
export function correctedReceiptBody(
  facts: LetterFacts,
  { acceptanceDue }: PayloadOf<'correction.resubmitted'>,
  inWords: DerivationInWords,
): LetterBody {
  return {
    layout: 'receipt',
    title: letterTitle('RECEIPT', facts.service.itemType),
    addressee: facts.applicantName,
    paragraphs: ['本机关已收到你的补正。补正以后，本申请的材料如下。是否受理，本机关在期限内告知。'],
    facts: receiptLines(facts),
    dues: [dueWords('最迟告知是否受理', acceptanceDue, inWords(acceptanceDue, 'acceptance'))],
    items: facts.materials.map(({ name, files }) => ({ label: name, text: `${files}个文件` })),
    closing: [silenceSentence(facts), ...contactLine(facts)],
  }
}

/** 受理通知书. A deemed acceptance says so: silence counted from the day the material came in. */
export function acceptanceBody(
  facts: LetterFacts,
  payload: PayloadOf<'case.accepted'>,
  inWords: DerivationInWords,
): LetterBody {
  const accepted = dateWords(payload.acceptedOn)
  const { itemType } = facts.service
  const form = governedBy(itemType) === 'licence' ? '符合法定形式' : '符合要求'
  const first =
    payload.acceptedBy === 'deemed'
      ? `${applied(facts)}，本机关未在期限内告知是否受理或者需要补正，自收到申请材料之日（${accepted}）起即为受理${licensingLaw(itemType, '第三十二条')}。`
      : `${applied(facts)}，经审查，材料齐全、${form}，本机关决定自${accepted}起受理。`
  return {
    ...plainNotice(facts),
    title: letterTitle('ACCEPTANCE_NOTICE', facts.service.itemType),
    paragraphs: [
      first,
      '本机关在下列期限内作出决定；依法需要听证、检验、检测、专家评审等的，所需时间另行书面告知，不计入期限。',
    ],
    dues: [dueWords('最迟作出决定', payload.due, inWords(payload.due, 'decision'))],
    closing: contactLine(facts),
  }
}

/** 补正告知书: once, with every item (许可法 32(4)). */
export function correctionBody(facts: LetterFacts, payload: PayloadOf<'correction.requested'>): LetterBody {
  const answerBy = payload.answerBy
    ? `请最迟于${dateWords(payload.answerBy)}${provisionalMark(payload.provisional ?? false)}补正。${payload.provisional ? PROVISIONAL : ''}逾期未补正的，本机关终止办理，你可以重新申请。`
    : '请及时补正。'
  return {
    ...plainNotice(facts),
    title: letterTitle('CORRECTION_NOTICE', facts.service.itemType),
    paragraphs: [`${applied(facts)}，经审查，下列${payload.items.length}项材料或者内容需要补正，现一次性告知：`],
    items: payload.items.map(({ label, reason }) => ({ label, text: reason })),
    closing: [answerBy, '只需补正以上各项，其余材料不必重新提交。', ...contactLine(facts)],
  }
}

/** 不予受理通知书: not this agency's matter (许可法 32(2)); names the right one and the remedies. */
export function nonAcceptanceBody(facts: LetterFacts, payload: PayloadOf<'case.acceptance-rejected'>): LetterBody {
  return {
    ...plainNotice(facts),
    title: letterTitle('NON_ACCEPTANCE_NOTICE', facts.service.itemType),
    paragraphs: [
      `${applied(facts)}，本机关决定不予受理。`,
      `理由：${sentence(payload.reason)}`,
      `依据：${sentence(payload.legalBasis)}`,
      ...(payload.referTo ? [`该事项请向${sentence(payload.referTo)}`] : []),
    ],
    closing: [remedyText(facts.department, facts.city), ...contactLine(facts)],
  }
}

/** 不受理告知书: the matter needs no permission at all (许可法 32(1)). */
export function notRequiredBody(facts: LetterFacts, payload: PayloadOf<'case.not-required'>): LetterBody {
  return {
    ...plainNotice(facts),
    title: letterTitle('NOT_REQUIRED_NOTICE', facts.service.itemType),
    paragraphs: [
      `${applied(facts)}，依法不需要办理“${facts.service.name}”，本机关不受理${licensingLaw(facts.service.itemType, '第三十二条第一款第一项')}。`,
      `理由：${sentence(payload.reason)}`,
    ],
    closing: contactLine(facts),
  }
}
