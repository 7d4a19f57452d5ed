import type { CorrectionItem } from '@/modules/casework/domain/case'
import { type Answers, type Condition, fieldsAsked } from '@/modules/catalogue/domain/condition'
import type { FormDefinition, Materials } from '@/modules/catalogue/domain/service-version'

/** What an answer to a correction notice may touch. */
export type CorrectionScope = {
  fields: ReadonlySet<string>
  materials: ReadonlySet<string>
  /** The materials the notice names: each is handed in anew. The others of `materials` only may be. */
  renewed: ReadonlySet<string>
}

/**
 * Only what the notice names may change (许可法 32(4): the notice lists all there is), together with what a named
 * answer opens: the fields and materials whose conditions look at it.
 */
export function correctionScope(
  items: readonly CorrectionItem[],
  form: FormDefinition,
  materials: Materials,
): CorrectionScope {
  const named = (kind: 'field' | 'material') =>
    items.filter((item) => item.target.kind === kind).map((item) => item.target.key.split('.')[0] ?? '')
  const fields = new Set(named('field'))
  let size = -1
  while (size !== fields.size) {
    size = fields.size
    for (const section of form.sections)
      for (const field of section.fields)
        if (looksAt(fields, section.showWhen) || looksAt(fields, field.showWhen)) fields.add(field.key)
  }
  const opened = materials.filter((material) => looksAt(fields, material.requiredWhen)).map((material) => material.key)
  const renewed = new Set(named('material'))
  return { fields, materials: new Set([...renewed, ...opened]), renewed }
}

const looksAt = (fields: ReadonlySet<string>, condition: Condition | undefined): boolean =>
  condition !== undefined && fieldsAsked(condition).some((key) => fields.has(key))

/** The filed answers with nothing changed but what the scope allows, whatever else was sent. */
export const withinScope = (filed: Answers, sent: Answers, scope: CorrectionScope): Answers => ({
  ...Object.fromEntries(Object.entries(sent).filter(([key]) => scope.fields.has(key))),
  ...Object.fromEntries(Object.entries(filed).filter(([key]) => !scope.fields.has(key))),
})
