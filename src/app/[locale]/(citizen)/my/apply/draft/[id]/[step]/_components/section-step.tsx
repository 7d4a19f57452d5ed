import { inLanguage } from '@/modules/applications/domain/in-language'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { SectionForm } from '@/modules/applications/ui/section-form'
import { type AnswerValue, fieldsAsked } from '@/modules/catalogue/domain/condition'
import { fieldsCompared } from '@/modules/catalogue/domain/field-rules'
import type { Field, Section } from '@/modules/catalogue/domain/service-version'
import { ClientWords } from '@/platform/i18n/client-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { newId } from '@/platform/new-id'
import { saveSectionAction } from '../section-action'

/** A page of questions. Only the answers that this page shows or looks at go into it. */
export async function SectionStep({ page, section }: { page: DraftPageFacts; section: Section }) {
  const whole = page.form.sections.find(({ key }) => key === section.key) ?? section
  // Closed questions too, since an answer may open them; a correction shows only what it may change.
  const shown = { ...whole, fields: whole.fields.filter(({ key }) => page.mayChange?.has(key) ?? true) }
  const looksAt = shown.fields.flatMap((field) => [field, ...(field.fields ?? [])])
  const conditions = looksAt.flatMap((field) => [
    ...(field.showWhen ? fieldsAsked(field.showWhen) : []),
    ...fieldsCompared(field),
  ])
  const keys = [
    ...shown.fields.map(({ key }) => key),
    ...conditions,
    ...(shown.showWhen ? fieldsAsked(shown.showWhen) : []),
  ]
  const locale = await currentLocale()
  const fixed = shown.fields
    .filter(({ key }) => page.fixed.has(key))
    .map((field) => [field.key, fixedWords(field, page.answers[field.key], locale)])
  const help = section.help && inLanguage(section.help, locale)
  return (
    <ClientWords areas={['applications']}>
      {help && <p className="max-w-measure">{help}</p>}
      <SectionForm
        action={saveSectionAction.bind(null, page.id, section.key)}
        section={shown}
        answers={Object.fromEntries([...new Set(keys)].map((key) => [key, page.answers[key]]))}
        fixed={Object.fromEntries(fixed)}
        context={page.context}
        saveUrl={`/api/drafts/${page.id}`}
        seen={page.version}
        page={newId()}
      />
    </ClientWords>
  )
}

/** What the record says, as a person reads it: the chosen option by its label. */
function fixedWords({ options }: Field, value: AnswerValue | undefined, locale: string): string {
  const chosen = options?.find((option) => option.value === value)
  return chosen ? inLanguage(chosen.label, locale) : String(value ?? '')
}
