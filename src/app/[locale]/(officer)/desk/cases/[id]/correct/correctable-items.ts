import { inLanguage } from '@/modules/applications/domain/in-language'
import type { LabelledAnswer, LabelledItem } from '@/modules/applications/domain/labelled-answers'
import type { FiledApplication } from '@/modules/applications/queries/filed-application'

/** One thing that may be named in a notice. `label` is what the notice says; `name` and `value` what the officer reads. */
export type CorrectableItem = {
  id: string
  kind: 'material' | 'field'
  key: string
  label: string
  name: string
  value: string
}
export type CorrectableGroup = { key: string; title: string; items: readonly CorrectableItem[] }

const NOTHING = '—'
const BETWEEN = ' · '

/** Materials first, then the answers in the order of the form; a repeated group is named as a whole. */
export function correctableItems(filed: FiledApplication, locale: string, materialsTitle: string): CorrectableGroup[] {
  const materials = filed.materials.map(({ material, files }) => ({
    id: `material.${material.key}`,
    kind: 'material' as const,
    key: material.key,
    label: material.name.zh,
    name: inLanguage(material.name, locale),
    value: files.map(({ fileName }) => fileName).join(BETWEEN) || NOTHING,
  }))
  const sections = filed.sections.map(({ key, title, items }) => ({
    key,
    title: inLanguage(title, locale),
    items: items.filter(isAnswer).map((item) => answerItem(item, locale)),
  }))
  const all = [{ key: 'materials', title: materialsTitle, items: materials }, ...sections]
  return all.filter(({ items }) => items.length > 0)
}

/** A declaration is made or not; there is nothing in it to correct. */
const isAnswer = (item: LabelledItem): boolean => item.kind === 'group' || item.answer.type !== 'declaration'

function answerItem(item: LabelledItem, locale: string): CorrectableItem {
  const { path, label } = item.kind === 'group' ? item.group : item.answer
  const value = item.kind === 'group' ? `× ${item.group.rows.length}` : shortAnswer(item.answer, locale)
  return { id: `field.${path}`, kind: 'field', key: path, label: label.zh, name: inLanguage(label, locale), value }
}

function shortAnswer({ value, chosen }: LabelledAnswer, locale: string): string {
  if (chosen && chosen.length > 0) return chosen.map((one) => inLanguage(one, locale)).join(BETWEEN)
  if (value === true) return '✓'
  return value === null || value === false || typeof value === 'object' ? NOTHING : String(value)
}
