import type { Answers } from '@/modules/catalogue/domain/condition'
import type { FormDefinition, Materials, Section } from '@/modules/catalogue/domain/service-version'
import type { CorrectionScope } from './correction-scope'
import type { FilingProblems } from './ready-to-file'
import { materialsFor } from './required-materials'
import { visibleForm } from './visible-form'

/** One page of the way from the first question to the filed application. */
export type FilingStep =
  | { kind: 'section'; key: string; section: Section }
  | { kind: 'materials' | 'review'; key: string }

/**
 * The pages these answers lead through. An answer to a correction passes only what the notice allows to change.
 * The keys of sections stand in addresses; `materials` and `review` are taken.
 */
export function filingSteps(
  form: FormDefinition,
  materials: Materials,
  answers: Answers,
  scope: CorrectionScope | null,
): readonly FilingStep[] {
  const sections = visibleForm(form, answers)
    .sections.map((section) => ({
      ...section,
      fields: section.fields.filter((field) => !scope || scope.fields.has(field.key)),
    }))
    .filter((section) => section.fields.length > 0)
  const asked = materialsFor(materials, answers).filter(({ material }) => !scope || scope.materials.has(material.key))
  return [
    ...sections.map((section): FilingStep => ({ kind: 'section', key: section.key, section })),
    ...(asked.length > 0 ? [{ kind: 'materials', key: 'materials' } as const] : []),
    { kind: 'review', key: 'review' },
  ]
}

/** The page on which a field is answered; a row's field `staff.0.name` is on the page of `staff`. */
export function stepOfField(steps: readonly FilingStep[], path: string): string {
  const key = path.split('.')[0]
  const step = steps.find((one) => one.kind === 'section' && one.section.fields.some((field) => field.key === key))
  return step?.key ?? 'review'
}

/** Where somebody goes on: the first page that still needs something, or the one that shows everything. */
export function pageToGoOn(steps: readonly FilingStep[], { issues, missing, infected }: FilingProblems): string {
  const open = new Set(issues.map(({ path }) => stepOfField(steps, path)))
  if (missing.length + infected.length > 0) open.add('materials')
  return steps.find(({ key }) => open.has(key))?.key ?? 'review'
}
