import type { LabelledAnswer, LabelledSection } from '@/modules/applications/domain/labelled-answers'
import { dateWords } from './date-words'

/** One answer as it is printed on a certificate. */
export function answerWords({ type, value, chosen, unit }: LabelledAnswer): string {
  if (chosen && chosen.length > 0) return chosen.map((words) => words.zh).join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (type === 'date' && typeof value === 'string' && value !== '') return dateWords(value)
  if (typeof value === 'number') return `${value}${unit?.zh ?? (type === 'money' ? '元' : '')}`
  return typeof value === 'string' ? value.trim() : ''
}

/** The lines a certificate prints, in the order its service version names them; empty and sensitive answers never. */
export function printedAnswers(
  sections: readonly LabelledSection[],
  keys: readonly string[],
): { label: string; value: string }[] {
  const answers = sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'answer' ? [item.answer] : [])),
  )
  return keys.flatMap((key) => {
    const answer = answers.find(({ path, sensitive }) => path === key && !sensitive)
    const value = answer ? answerWords(answer) : ''
    return answer && value !== '' ? [{ label: answer.label.zh, value }] : []
  })
}
