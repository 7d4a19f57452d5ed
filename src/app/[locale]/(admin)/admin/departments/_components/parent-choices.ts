import { wordsIn } from '@/app/[locale]/_shell/words'
import type { Department } from '@/modules/departments/domain/department'
import type { TreeNode } from '@/modules/departments/domain/department-tree'
import type { Locale } from '@/platform/i18n/locale'
import type { Choice } from '@/ui/select'

/** Every open body as a choice, indented by its place; not what `without` names nor what hangs under it. */
export function parentChoices(
  nodes: readonly TreeNode<Department>[],
  locale: Locale,
  without?: string,
  depth = 0,
): Choice[] {
  return nodes
    .filter((node) => node.active && node.id !== without)
    .flatMap((node) => [
      { value: node.id, text: `${'　'.repeat(depth)}${wordsIn(locale, { zh: node.name, en: node.nameEn })}` },
      ...parentChoices(node.children, locale, without, depth + 1),
    ])
}
