import { DEPARTMENT_KINDS, type Department } from '@/modules/departments/domain/department'
import type { FieldSpec } from '@/ui/declared-form'
import type { Choice } from '@/ui/select'

type Words = { (key: string): string; has(key: string): boolean }
type TextField = 'name' | 'nameEn' | 'shortName' | 'headName' | 'phone' | 'address' | 'officeHours' | 'creditCode'
type MoreText = 'divisionCode' | 'reconsiderationBody' | 'reconsiderationUrl' | 'courtName'

const REQUIRED = new Set(['code', 'name', 'shortName', 'kind'])

/** Everything an administrator writes about a body, in the order it is read. */
export function departmentFields(
  t: Words,
  given: Department | null,
  parents: readonly Choice[],
  under?: string,
): FieldSpec[] {
  const words = (name: string) => ({
    name,
    label: t(`fields.${name}`),
    hint: t.has(`fields.${name}-hint`) ? t(`fields.${name}-hint`) : undefined,
    optionalText: REQUIRED.has(name) ? undefined : t('form.optional'),
  })
  const text = (name: TextField | MoreText): FieldSpec => ({
    control: 'text',
    value: given?.[name] ?? '',
    ...words(name),
  })
  const kinds = DEPARTMENT_KINDS.map((kind) => ({ value: kind, text: t(`kinds.${kind}`) }))
  return [
    text('name'),
    text('nameEn'),
    text('shortName'),
    { control: 'select', choices: kinds, value: given?.kind ?? 'department', ...words('kind') },
    {
      control: 'select',
      choices: parents,
      emptyText: t('form.none'),
      value: given ? (given.parentId ?? '') : (under ?? ''),
      ...words('parentId'),
    },
    text('headName'),
    text('phone'),
    text('address'),
    text('officeHours'),
    { control: 'area', rows: 4, value: given?.intro ?? '', ...words('intro') },
    text('reconsiderationBody'),
    text('reconsiderationUrl'),
    text('courtName'),
    text('creditCode'),
    text('divisionCode'),
    { control: 'date', value: given?.endsOn ?? '', ...words('endsOn') },
    { control: 'text', type: 'number', width: 'short', value: String(given?.sortOrder ?? 0), ...words('sortOrder') },
  ]
}

export const codeField = (t: Words): FieldSpec => ({
  control: 'text',
  name: 'code',
  label: t('fields.code'),
  hint: t('fields.code-hint'),
  width: 'short',
  maxLength: 4,
  spellCheck: false,
})
