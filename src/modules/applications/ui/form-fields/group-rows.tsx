import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { useLocale, useTranslations } from '@/platform/i18n/use-translations'
import { Button } from '@/ui/button'
import { inLanguage } from '../../domain/in-language'
import { fewestRows, mostRows, rowsOf, visibleRowFields } from '../../domain/visible-form'
import { FieldControl } from './field-control'

type GroupRowsProps = { group: Field; answers: Answers; errorOf: (path: string) => string | undefined }

/** A question that repeats: one set of fields a row. Adding and removing are submissions, so they work without script. */
export function GroupRows({ group, answers, errorOf }: GroupRowsProps) {
  const locale = useLocale()
  const t = useTranslations('applications.form')
  const rows = rowsOf(group, answers)
  const label = inLanguage(group.label, locale)
  const error = errorOf(group.key)
  return (
    <fieldset className="field" aria-describedby={error ? `${group.key}-error` : undefined}>
      <legend className="field-label">{label}</legend>
      {group.help && <p className="field-hint">{inLanguage(group.help, locale)}</p>}
      {error && (
        <p className="field-error" id={`${group.key}-error`}>
          {error}
        </p>
      )}
      {rows.map((row, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list; the form is made anew when rows change
          key={index}
          className="mt-4 border-l-4 border-(--line) pl-4"
        >
          <legend className="font-semibold">{t('row', { label, number: index + 1 })}</legend>
          {visibleRowFields(group, row, answers).map((field) => {
            const path = `${group.key}.${index}.${field.key}`
            return (
              <FieldControl key={field.key} field={field} path={path} value={row[field.key]} error={errorOf(path)} />
            )
          })}
          {rows.length > fewestRows(group) && (
            <Button type="submit" name="intent" value={`remove:${group.key}:${index}`} kind="quiet" className="mt-2">
              {t('remove-row', { label, number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {rows.length < mostRows(group) && (
        <Button type="submit" name="intent" value={`add:${group.key}`} id={group.key} className="mt-4">
          {t('add-row', { label })}
        </Button>
      )}
    </fieldset>
  )
}
