import type { ExcludedProcedure } from '@/modules/casework/domain/case'
import { licensingLaw } from '@/modules/catalogue/domain/governing-law'
import { dateWords } from './date-words'
import { letterTitle } from './document-kind'
import { type DerivationInWords, daysWords, dueWords } from './due-words'
import type { LetterBody } from './letter'
import type { LetterFacts } from './letter-facts'
import { applied, contactLine, type PayloadOf, plainNotice, sentence } from './letter-parts'

export const PROCEDURE_WORDS: Record<ExcludedProcedure, string> = {
  HEARING: '听证',
  BIDDING: '招标',
  AUCTION: '拍卖',
  INSPECTION: '检验',
  TESTING: '检测',
  QUARANTINE: '检疫',
  APPRAISAL: '鉴定',
  EXPERT_REVIEW: '专家评审',
}

/** 特别程序告知书: the time the law excludes, told in writing (许可法 45); the clock stops only with this letter. */
export function procedureBody(facts: LetterFacts, payload: PayloadOf<'procedure.started'>): LetterBody {
  const name = PROCEDURE_WORDS[payload.procedure]
  return {
    ...plainNotice(facts),
    title: letterTitle('SPECIAL_PROCEDURE_NOTICE', facts.service.itemType),
    paragraphs: [
      `${applied(facts)}，依法需要${name}。${name}自${dateWords(payload.startedOn)}起，预计需要${payload.expectedDays}个工作日，所需时间不计入办理期限${licensingLaw(facts.service.itemType, '第四十五条')}。`,
      `理由：${sentence(payload.reason)}`,
      `依据：${sentence(payload.legalBasis)}`,
    ],
    closing: [`${name}结束后，期限继续计算，新的办结日期届时可以在办件进度中查询。`, ...contactLine(facts)],
  }
}

/** 延期决定告知书: approved by the head of the agency, with the reason (许可法 42). Both limits run on; each is named with its day. */
export function extensionBody(
  facts: LetterFacts,
  payload: PayloadOf<'extension.approved'>,
  inWords: DerivationInWords,
): LetterBody {
  const { statutory } = payload
  const extended = statutory ? '承诺办结期限和法定办结期限都' : '承诺办结期限'
  return {
    ...plainNotice(facts),
    title: letterTitle('EXTENSION_NOTICE', facts.service.itemType),
    paragraphs: [
      `${applied(facts)}，因下列理由不能在原定期限内作出决定。经本机关负责人批准，${extended}延长${daysWords(payload.days, payload.due)}${licensingLaw(facts.service.itemType, '第四十二条')}。`,
      `理由：${sentence(payload.reason)}`,
    ],
    dues: [
      dueWords('延长后的承诺期限，最迟作出决定', payload.due, inWords(payload.due, 'decision')),
      ...(statutory ? [dueWords('延长后的法定期限，最迟作出决定', statutory, inWords(statutory, 'decision'))] : []),
    ],
    closing: contactLine(facts),
  }
}
