import type { Column } from '@/modules/disclosure/domain/column'
import type { Block, BlockKind } from '@/modules/front-page/domain/block'
import { linksTyped } from '@/modules/front-page/domain/typed-settings'
import type { FieldSpec } from '@/ui/declared-form'

type Words = (key: string) => string
type Given = Partial<Record<'title' | 'titleEn' | 'text' | 'textEn' | 'until' | 'columnId' | 'count' | 'links', string>>

/** What is asked about a block of this kind; nothing for kinds that have nothing to say. */
export function blockFields(t: Words, kind: BlockKind, columns: readonly Column[], block?: Block): FieldSpec[] {
  const given = block ? typedAgain(block) : {}
  const text = (name: 'title' | 'titleEn'): FieldSpec => ({
    control: 'text',
    name,
    label: t(`fields.${name}`),
    value: given[name],
    ...(name === 'titleEn' ? { optionalText: t('optional') } : {}),
  })
  const count: FieldSpec = {
    control: 'text',
    name: 'count',
    label: t('fields.count'),
    value: given.count ?? '5',
    inputMode: 'numeric',
    width: 'short',
  }
  switch (kind) {
    case 'announcement':
      return [text('title'), ...announcementFields(t, given, block), text('titleEn'), englishText(t, given)]
    case 'documents':
      return [columnField(t, columns, given), count]
    case 'decisions':
      return [count]
    case 'links':
      return [
        text('title'),
        text('titleEn'),
        {
          control: 'area',
          name: 'links',
          label: t('fields.links'),
          hint: t('fields.links-hint'),
          rows: 8,
          value: given.links,
        },
      ]
    default:
      return []
  }
}

function announcementFields(t: Words, given: Given, block?: Block): FieldSpec[] {
  const urgent = block?.kind === 'announcement' && block.settings.urgent
  return [
    { control: 'area', name: 'text', label: t('fields.text'), rows: 4, maxLength: 500, value: given.text },
    {
      control: 'radio',
      name: 'urgent',
      label: t('fields.urgent'),
      value: urgent ? 'yes' : 'no',
      inline: true,
      choices: [
        { value: 'no', text: t('fields.urgent-no') },
        { value: 'yes', text: t('fields.urgent-yes') },
      ],
    },
    {
      control: 'date',
      name: 'until',
      label: t('fields.until'),
      hint: t('fields.until-hint'),
      optionalText: t('optional'),
      value: given.until,
    },
  ]
}

const englishText = (t: Words, given: Given): FieldSpec => ({
  control: 'area',
  name: 'textEn',
  label: t('fields.textEn'),
  hint: t('fields.textEn-hint'),
  optionalText: t('optional'),
  rows: 4,
  maxLength: 800,
  value: given.textEn,
})

const columnField = (t: Words, columns: readonly Column[], given: Given): FieldSpec => ({
  control: 'select',
  name: 'columnId',
  label: t('fields.columnId'),
  choices: columns.filter(({ active }) => active).map(({ id, name }) => ({ value: id, text: name })),
  emptyText: t('fields.columnId-any'),
  value: given.columnId,
})

/** The settings of a block as they are typed. */
function typedAgain({ kind, settings }: Block): Given {
  if (kind === 'announcement') return { ...settings, until: settings.until ?? '' }
  if (kind === 'links') return { ...settings, links: linksTyped(settings.links) }
  if (kind === 'documents') return { columnId: settings.columnId ?? '', count: String(settings.count) }
  return kind === 'decisions' ? { count: String(settings.count) } : {}
}
