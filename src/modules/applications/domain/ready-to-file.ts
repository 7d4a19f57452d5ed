import { fault, ok, type Result, refuse, refuseAll } from '@/kernel/result'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { AnswerIssue } from './answer-issue'
import type { CheckedAnswers } from './answers-schema'
import type { CorrectionScope } from './correction-scope'
import type { ApplicationRefusal } from './draft'
import type { FilingBasis } from './filing-basis'
import { materialsFor } from './required-materials'

/** A file of the draft, as far as filing looks at it. */
export type DraftFile = { materialKey: string; scanState: string }

export type FilingProblems = {
  issues: readonly AnswerIssue[]
  /** Materials without a file that they need. */
  missing: readonly string[]
  /** Materials with a file in which the scanner found something. */
  infected: readonly string[]
}

/** Everything that still keeps this from being filed, for the page where the applicant reviews it. */
export function problemsOf(
  { content }: FilingBasis,
  answers: Answers,
  checked: CheckedAnswers,
  files: {
    all: readonly { materialKey: string }[]
    added: readonly DraftFile[]
    leftOut: readonly { materialKey: string }[]
  },
  scope: CorrectionScope | null,
): FilingProblems {
  const has = (list: readonly { materialKey: string }[], key: string) => list.some((file) => file.materialKey === key)
  // What a correction notice names must change: a file more, or one less. The rest of the first filing still counts.
  const isUnchanged = (key: string) =>
    (scope?.renewed.has(key) ?? false) && !has(files.added, key) && !has(files.leftOut, key)
  const missing = materialsFor(content.materials, answers)
    .filter(({ material: { key }, required }) => isUnchanged(key) || (required && !has(files.all, key)))
    .map(({ material }) => material.key)
  const infected = files.added.filter((file) => file.scanState === 'infected').map((file) => file.materialKey)
  return { issues: checked.ok ? [] : checked.issues, missing, infected: [...new Set(infected)] }
}

/** The answers as they are filed, or everything that is to be put right: answers, infected files, missing materials. */
export function readyToFile(
  { issues, missing, infected }: FilingProblems,
  checked: CheckedAnswers,
): Result<Answers, ApplicationRefusal> {
  const refused = refuseAll<ApplicationRefusal>([
    issues.length > 0 && fault('application.incomplete', issues[0]?.path, { count: issues.length }),
    ...infected.map((key) => fault('application.material-infected' as const, key)),
    missing.length > 0 && fault('application.material-missing', missing[0], { count: missing.length }),
  ])
  if (refused) return refused
  return checked.ok ? ok(checked.answers) : refuse('application.incomplete')
}
