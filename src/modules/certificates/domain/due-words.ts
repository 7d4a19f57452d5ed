import { type DueExplanation, isOpenEnded } from '@/modules/casework/domain/due-date'
import { dateWords } from './date-words'
import type { LetterDue } from './letter'

/** How a date was counted, in the words that the case's own pages use for it. Handed in: those words live outside the domain. */
export type DerivationInWords = (
  due: DueExplanation,
  start: 'acceptance' | 'decision' | 'expected',
) => { lines: string[]; uncertain: string | null }

/** Said where a letter names a provisional day without its derivation. */
export const PROVISIONAL = '暂定日期：所涉年度的放假安排尚未公布，公布后以重新计算的日期为准。'

export const provisionalMark = (provisional: boolean): string => (provisional ? '（暂定）' : '')

/** A number of days in the unit of the limit it belongs to. */
export const daysWords = (days: number, { limit: { unit } }: Pick<DueExplanation, 'limit'>): string =>
  unit === 'workday' ? `${days}个工作日` : `${days}日`

/** The date and why it is that date, line by line, as it is printed on a letter. */
export function dueWords(
  name: string,
  due: DueExplanation,
  { lines, uncertain }: ReturnType<DerivationInWords>,
): LetterDue {
  return {
    title: `${name}：${dayOnPaper(due)}`,
    lines,
    provisional: due.provisional,
    provisionalNote: uncertain ?? '',
  }
}

const dayOnPaper = (due: DueExplanation): string =>
  isOpenEnded(due) ? '特别程序结束后重新计算' : `${dateWords(due.dueOn)}${provisionalMark(due.provisional)}`
