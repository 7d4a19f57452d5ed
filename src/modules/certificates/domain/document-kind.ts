/** 文书种类 (domain.md §1.5) that the city issues by reaction to an event, and the certificate itself. */
export const DOCUMENT_KINDS = [
  'RECEIPT',
  'CORRECTION_NOTICE',
  'ACCEPTANCE_NOTICE',
  'NON_ACCEPTANCE_NOTICE',
  'NOT_REQUIRED_NOTICE',
  'SPECIAL_PROCEDURE_NOTICE',
  'EXTENSION_NOTICE',
  'APPROVAL_DECISION',
  'REFUSAL_DECISION',
  'CERTIFICATE',
  'WITHDRAWAL_CONFIRMATION',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What an item's decision is called; the law knows 许可, 给付, 确认 …, everything else is plainly 办理. */
const DECISION_NOUNS: Record<string, string> = {
  LICENSE: '行政许可',
  BENEFIT: '行政给付',
  CONFIRMATION: '行政确认',
  REWARD: '行政奖励',
  ADJUDICATION: '行政裁决',
}

export const decisionNoun = (itemType: string): string => DECISION_NOUNS[itemType] ?? '办理'

const TITLES: Record<Exclude<DocumentKind, 'CERTIFICATE'>, (noun: string) => string> = {
  RECEIPT: () => '收件凭证',
  CORRECTION_NOTICE: () => '补正告知书',
  ACCEPTANCE_NOTICE: () => '受理通知书',
  NON_ACCEPTANCE_NOTICE: () => '不予受理通知书',
  NOT_REQUIRED_NOTICE: () => '不受理告知书',
  SPECIAL_PROCEDURE_NOTICE: () => '特别程序告知书',
  EXTENSION_NOTICE: () => '延期决定告知书',
  APPROVAL_DECISION: (noun) => `准予${noun}决定书`,
  REFUSAL_DECISION: (noun) => `不予${noun}决定书`,
  WITHDRAWAL_CONFIRMATION: () => '终止办理确认书',
}

/** The title of a letter; a certificate bears the title its service version gives it. */
export const letterTitle = (kind: Exclude<DocumentKind, 'CERTIFICATE'>, itemType: string): string =>
  TITLES[kind](decisionNoun(itemType))

/** The word that tells the series of a number apart: 皋审批受理〔2026〕17号. */
export const SERIES: Record<Exclude<DocumentKind, 'CERTIFICATE'>, string> = {
  RECEIPT: '收件',
  CORRECTION_NOTICE: '补正',
  ACCEPTANCE_NOTICE: '受理',
  NON_ACCEPTANCE_NOTICE: '不予受理',
  NOT_REQUIRED_NOTICE: '不受理',
  SPECIAL_PROCEDURE_NOTICE: '特程',
  EXTENSION_NOTICE: '延期',
  APPROVAL_DECISION: '准',
  REFUSAL_DECISION: '不准',
  WITHDRAWAL_CONFIRMATION: '终止',
}
