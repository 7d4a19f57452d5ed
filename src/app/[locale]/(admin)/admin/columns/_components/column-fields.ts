import { wordsIn } from '@/app/[locale]/_shell/words'
import type { Column } from '@/modules/disclosure/domain/column'
import type { ArrangedColumn } from '@/modules/disclosure/queries/column-arrangement'
import type { Locale } from '@/platform/i18n/locale'
import type { FieldSpec } from '@/ui/declared-form'

type Wording = { t: (key: string) => string; locale: Locale }

/** What an administrator says about a column; `given` is the one being changed. */
export function columnFields(
  { t, locale }: Wording,
  all: readonly ArrangedColumn[],
  given: Column | null,
): FieldSpec[] {
  const optionalText = t('optional')
  const parents = all
    .filter(({ id }) => id !== given?.id)
    .map(({ id, name, nameEn, depth }) => ({
      value: id,
      text: `${'　'.repeat(depth)}${wordsIn(locale, { zh: name, en: nameEn })}`,
    }))
  return [
    { control: 'text', name: 'name', label: t('name'), value: given?.name ?? '', maxLength: 60 },
    { control: 'text', name: 'nameEn', label: t('name-en'), value: given?.nameEn ?? '', maxLength: 80, optionalText },
    { control: 'area', name: 'about', label: t('about'), value: given?.about ?? '', rows: 3, optionalText },
    {
      control: 'select',
      name: 'parentId',
      label: t('parent'),
      choices: parents,
      emptyText: t('top'),
      value: given?.parentId ?? '',
      optionalText,
    },
    {
      control: 'text',
      name: 'updateCycleDays',
      label: t('cycle'),
      hint: t('cycle-hint'),
      value: String(given?.updateCycleDays ?? ''),
      inputMode: 'numeric',
      width: 'short',
      optionalText,
    },
  ]
}
