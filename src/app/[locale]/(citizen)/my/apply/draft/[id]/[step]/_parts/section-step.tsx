import { inLanguage } from '@/modules/applications/domain/in-language'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { SectionForm } from '@/modules/applications/ui/section-form'
import { fieldsAsked } from '@/modules/catalogue/domain/condition'
import type { Section } from '@/modules/catalogue/domain/service-version'
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
  const conditions = looksAt.flatMap(({ showWhen }) => (showWhen ? fieldsAsked(showWhen) : []))
  const keys = [
    ...shown.fields.map(({ key }) => key),
    ...conditions,
    ...(shown.showWhen ? fieldsAsked(shown.showWhen) : []),
  ]
  const fixed = shown.fields.filter(({ key }) => page.fixed.has(key)).map(({ key }) => [key, String(page.answers[key])])
  const help = section.help && inLanguage(section.help, await currentLocale())
  return (
    <ClientWords areas={['applications']}>
      {help && <p className="max-w-measure">{help}</p>}
      <SectionForm
        action={saveSectionAction.bind(null, page.id, section.key)}
        section={shown}
        answers={Object.fromEntries([...new Set(keys)].map((key) => [key, page.answers[key]]))}
        fixed={Object.fromEntries(fixed)}
        saveUrl={`/api/drafts/${page.id}`}
        seen={page.version}
        page={newId()}
      />
    </ClientWords>
  )
}
