import type { AnswerValue } from '@/modules/catalogue/domain/condition'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { useLocale, useTranslations } from '@/platform/i18n/use-translations'
import { Checkbox, CheckboxGroup, RadioGroup } from '@/ui/choice-groups'
import { DateInput } from '@/ui/date-input'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import { maxLengthOf } from '../../domain/answer-length'
import { inLanguage } from '../../domain/in-language'

type FieldControlProps = {
  field: Field
  /** Name, id and place of errors: `staff.0.name`. */
  path: string
  value: AnswerValue | undefined
  error?: string
}

/** One question of a form, as the control that fits its type. */
export function FieldControl({ field, path, value, error }: FieldControlProps) {
  const locale = useLocale()
  const t = useTranslations('applications.form')
  const words = {
    name: path,
    label: inLanguage(field.label, locale),
    hint: field.help && inLanguage(field.help, locale),
    error,
    optionalText: field.required || field.type === 'declaration' ? undefined : t('optional'),
  }
  const choices = (field.options ?? []).map(({ value: key, label }) => ({
    value: key,
    text: inLanguage(label, locale),
  }))
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''

  switch (field.type) {
    case 'longText':
      return <TextArea {...words} defaultValue={text} counterText={t('at-most', { max: maxLengthOf(field) })} />
    case 'choice':
      return <RadioGroup {...words} choices={choices} defaultValue={text} />
    case 'select':
      return <Select {...words} choices={choices} defaultValue={text} emptyText={t('choose')} />
    case 'choices':
      return (
        <CheckboxGroup {...words} choices={choices} defaultValue={Array.isArray(value) ? (value as string[]) : []} />
      )
    case 'yesNo': {
      const answers = [
        { value: 'yes', text: t('yes') },
        { value: 'no', text: t('no') },
      ]
      return (
        <RadioGroup
          {...words}
          inline
          choices={answers}
          defaultValue={value === true ? 'yes' : value === false ? 'no' : ''}
        />
      )
    }
    case 'declaration':
      return <Checkbox {...words} defaultChecked={value === true} />
    case 'date':
      return <DateInput {...words} defaultValue={text} />
    default:
      return (
        <TextInput
          {...words}
          defaultValue={text}
          {...KEYBOARDS[field.type]}
          {...(field.digitsOnly ? DIGITS : {})}
          suffix={field.unit && inLanguage(field.unit, locale)}
        />
      )
  }
}

const DIGITS = { inputMode: 'numeric', autoComplete: 'off', width: 'long' } as const

/** The keyboard a phone shows, how wide the box is, and what the browser may fill in. */
const KEYBOARDS: Partial<Record<Field['type'], Partial<Parameters<typeof TextInput>[0]>>> = {
  text: { width: 'full' },
  address: { width: 'full', autoComplete: 'street-address' },
  number: { inputMode: 'decimal', width: 'medium', autoComplete: 'off' },
  money: { inputMode: 'decimal', width: 'medium', autoComplete: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
  identityNumber: { autoComplete: 'off', spellCheck: false },
  documentNumber: { autoComplete: 'off', spellCheck: false },
  creditCode: { autoComplete: 'off', spellCheck: false },
  personName: { autoComplete: 'off', spellCheck: false },
}
