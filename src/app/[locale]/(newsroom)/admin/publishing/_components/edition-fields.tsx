'use client'

import { useTranslations } from '@/platform/i18n/use-translations'
import { DateInput } from '@/ui/date-input'
import { errorFor, type FormState, typedChoices, typedText } from '@/ui/form-state'
import { type Choice, Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'

/** What an editor can choose from. */
export type EditionChoices = {
  /** Where the editor writes for more than one department. */
  departments: readonly Choice[]
  columns: readonly Choice[]
  kinds: readonly Choice[]
  issuers: readonly Choice[]
  categories: readonly Choice[]
  /** `name · code` of every service on offer. */
  services: readonly string[]
}

type FieldsProps = { state: FormState; choices: EditionChoices; isFirst?: boolean }

/** What every field of this form is given. */
function useField(state: FormState) {
  const t = useTranslations('publishing.form')
  return (name: string, label: string, more: { hint?: string; optional?: boolean } = {}) => ({
    name,
    label: t(label),
    hint: more.hint && t(more.hint),
    optionalText: more.optional ? t('optional') : undefined,
    error: errorFor(state, name),
    defaultValue: typedText(state, name),
  })
}

export function WhatFields({ state, choices, isFirst }: FieldsProps) {
  const t = useTranslations('publishing.form')
  const field = useField(state)
  return (
    <section aria-labelledby="section-what" className="fields">
      <h2 id="section-what">{t('section-what')}</h2>
      {choices.departments.length > 1 && (
        <Select {...field('departmentId', 'department')} choices={choices.departments} />
      )}
      <TextArea {...field('title', 'title', { hint: 'title-hint' })} rows={2} maxLength={300} />
      {!isFirst && <TextArea {...field('changeNote', 'change-note', { hint: 'change-note-hint' })} rows={2} />}
      <Select {...field('kind', 'kind')} choices={choices.kinds} />
      <Select {...field('columnId', 'column')} choices={choices.columns} emptyText={t('choose')} />
      <Select
        {...field('issuerDepartmentId', 'issuer-department', { hint: 'issuer-department-hint' })}
        choices={choices.issuers}
        emptyText={t('issuer-none')}
      />
      <TextInput {...field('issuerName', 'issuer-name', { hint: 'issuer-name-hint' })} width="full" maxLength={200} />
      <TextInput {...field('docNo', 'doc-no', { hint: 'doc-no-hint', optional: true })} maxLength={100} />
      <TextArea {...field('summary', 'summary', { hint: 'summary-hint' })} rows={3} maxLength={1000} />
    </section>
  )
}

export function SubjectFields({ state, choices }: FieldsProps) {
  const t = useTranslations('publishing.form')
  const field = useField(state)
  return (
    <section aria-labelledby="section-more" className="fields">
      <h2 id="section-more">{t('section-more')}</h2>
      <DateInput {...field('signedOn', 'signed-on', { optional: true })} />
      <DateInput {...field('formedOn', 'formed-on', { optional: true })} />
      <DateInput {...field('effectiveOn', 'effective-on', { optional: true })} />
      <DateInput {...field('expiresOn', 'expires-on', { hint: 'expires-on-hint', optional: true })} />
      <Select
        {...field('category', 'category', { optional: true })}
        choices={choices.categories}
        emptyText={t('choose')}
      />
      <TextInput {...field('topic', 'topic', { optional: true })} maxLength={100} />
      <TextInput {...field('keywords', 'keywords', { hint: 'keywords-hint', optional: true })} width="full" />
      <TextInput {...field('indexNo', 'index-no', { hint: 'index-no-hint', optional: true })} maxLength={60} />
    </section>
  )
}

/** Room for so many more services; saving opens more. */
const EMPTY_LINES = 2

export function LinkFields({ state, choices }: FieldsProps) {
  const t = useTranslations('publishing.form')
  const field = useField(state)
  const chosen = typedChoices(state, 'services').filter(Boolean)
  const lines = [...chosen, ...Array.from({ length: EMPTY_LINES }, () => '')]
  const error = errorFor(state, 'services')
  return (
    <section aria-labelledby="section-links" className="fields">
      <h2 id="section-links">{t('section-links')}</h2>
      <TextInput {...field('supersedes', 'supersedes', { hint: 'supersedes-hint', optional: true })} width="full" />
      <fieldset className={error ? 'field field-wrong' : 'field'} id="services" tabIndex={-1}>
        <legend className="field-label">
          {t('services')} <span className="field-mark">{t('optional')}</span>
        </legend>
        <p className="field-hint">{t('services-hint')}</p>
        {error && <p className="field-error">{error}</p>}
        {lines.map((line, at) => (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand still; only their text changes
            key={at}
            className="input mb-1"
            data-width="full"
            name="services"
            list="offered-services"
            autoComplete="off"
            defaultValue={line}
            aria-label={t('service-number', { number: at + 1 })}
          />
        ))}
        <datalist id="offered-services">
          {choices.services.map((service) => (
            <option key={service} value={service} />
          ))}
        </datalist>
      </fieldset>
    </section>
  )
}
