import type { Answers } from '@/modules/catalogue/domain/condition'
import { isSensitive } from '@/modules/catalogue/domain/sensitive-field'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { useLocale, useTranslations } from '@/platform/i18n/use-translations'
import type { FormError } from '@/ui/form-state'
import { Masked } from '@/ui/masked'
import { inLanguage } from '../../domain/in-language'
import { FieldControl } from './field-control'
import { GroupRows } from './group-rows'

type FormFieldsProps = {
  fields: readonly Field[]
  /** What the verified record answers, in words, numbers masked; empty before there is one. */
  fixed: Readonly<Record<string, string>>
  answers: Answers
  errors: readonly FormError[]
}

/** The open questions of a page, in order. */
export function FormFields({ fields, fixed, answers, errors }: FormFieldsProps) {
  const errorOf = (path: string) => errors.find((error) => error.field === path)?.message
  return fields.map((field) => {
    const known = fixed[field.key]
    if (known !== undefined)
      return <KnownField key={field.key} field={field} value={known} error={errorOf(field.key)} />
    if (field.type === 'group') return <GroupRows key={field.key} group={field} answers={answers} errorOf={errorOf} />
    return (
      <FieldControl
        key={field.key}
        field={field}
        path={field.key}
        value={answers[field.key]}
        error={errorOf(field.key)}
      />
    )
  })
}

/** What the city knows is shown and not asked again (令716 art. 7). */
function KnownField({ field, value, error }: { field: Field; value: string; error: string | undefined }) {
  const locale = useLocale()
  const t = useTranslations('applications.form')
  return (
    <div className="field" id={field.key}>
      <p className="field-label">{inLanguage(field.label, locale)}</p>
      {error && <p className="field-error">{error}</p>}
      {value !== '' && <p>{isSensitive(field) ? <Masked value={value} maskedText={t('masked')} /> : value}</p>}
      <p className="field-hint">{t(value === '' ? 'record-to-come' : 'from-record')}</p>
    </div>
  )
}
