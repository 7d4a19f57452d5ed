import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Field } from '@/modules/catalogue/domain/service-version'
import type { AnswerIssue } from './answer-issue'
import type { CheckContext } from './answer-rules'
import { checkAnswer } from './check-answer'

/** What is wrong with the answer at `path` (`area`, `staff.0.name`) as it stands; nothing yet where nothing was answered. */
export function issueAt(
  path: string,
  fields: readonly Field[],
  answers: Answers,
  context: CheckContext,
): AnswerIssue | null {
  const [key = '', row, inner = ''] = path.split('.')
  const top = fields.find((one) => one.key === key)
  const rows = answers[key]
  const within = row !== undefined && Array.isArray(rows) ? (rows as readonly Answers[])[Number(row)] : undefined
  const field = row === undefined ? top : top?.fields?.find((one) => one.key === inner)
  const value = row === undefined ? answers[key] : within?.[inner]
  const isUnanswered = value === undefined || value === null || value === '' || value === false
  if (!field || field.type === 'group' || isUnanswered) return null
  const checked = checkAnswer(field, value, { ...context, answers: { ...answers, ...within } })
  return 'fault' in checked ? { path, ...checked } : null
}
