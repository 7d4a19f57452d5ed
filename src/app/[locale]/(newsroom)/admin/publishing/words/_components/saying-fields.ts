import type { Taught } from '@/modules/search/domain/taught'
import type { FieldSpec } from '@/ui/declared-form'

type Words = (key: string) => string

/** What an editor says about a saying; `given` is what stands there before. */
export function sayingFields(t: Words, given: Partial<Pick<Taught, 'said' | 'meant' | 'firstUrl'>>): FieldSpec[] {
  const optionalText = t('optional')
  return [
    {
      control: 'text',
      name: 'said',
      label: t('said'),
      hint: t('said-hint'),
      value: given.said ?? '',
      maxLength: 30,
      spellCheck: false,
    },
    {
      control: 'text',
      name: 'meant',
      label: t('meant'),
      hint: t('meant-hint'),
      value: given.meant?.join(' ') ?? '',
      maxLength: 200,
      spellCheck: false,
      optionalText,
    },
    {
      control: 'text',
      name: 'firstUrl',
      label: t('first'),
      hint: t('first-hint'),
      value: given.firstUrl ?? '',
      maxLength: 200,
      spellCheck: false,
      optionalText,
    },
  ]
}
