import { addDays } from '@/kernel/plain-date'
import type { DueExplanation } from '@/modules/casework/domain/due-date'
import type { Limit } from '@/modules/catalogue/domain/service-version'
import { dateWords } from './date-words'
import type { LetterDue } from './letter'

export const limitWords = ({ amount, unit }: Limit): string => `${amount}个${unit === 'workday' ? '工作日' : '自然日'}`

/** Said wherever a letter names a provisional day. */
export const PROVISIONAL = '暂定日期：所涉年度的放假安排尚未公布，公布后以重新计算的日期为准。'

/** The date and why it is that date, line by line, as it is printed on a letter. */
export function dueWords(name: string, due: DueExplanation, startFact: string): LetterDue {
  const unit = due.limit.unit === 'workday' ? '个工作日' : '日'
  const pauses = due.pauses.map(
    ({ from, to }) => `${dateWords(from)}起${to ? `，至${dateWords(addDays(to, -1))}` : ''}`,
  )
  const lines = [
    `${startFact}：${dateWords(due.startsOn)}（当日不计入）`,
    due.limit.amount === 0 ? '期限：当日办结' : `期限：${limitWords(due.limit)}`,
    due.extensionDays > 0 && `依法延长：${due.extensionDays}${unit}`,
    due.holidays > 0 && `其间法定节假日${due.holidays}天，不计入`,
    due.makeupWorkdays > 0 && `其间调休上班${due.makeupWorkdays}天，计入`,
    due.excludedDays > 0 && `特别程序${due.excludedDays}${unit}，不计入（${pauses.join('；')}）`,
  ]
  return {
    title: `${name}：${dateWords(due.dueOn)}${due.provisional ? '（暂定）' : ''}`,
    lines: lines.filter((line) => line !== false),
    provisional: due.provisional,
    provisionalNote: PROVISIONAL,
  }
}
