import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/(portal)/_parts/words'
import { GuideSection } from '@/app/[locale]/(portal)/services/[code]/_parts/guide-section'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'
import type { Locale } from '@/platform/i18n/locale'

type Shown = { form: FormDefinition; locale: Locale }

/** Every page of the form with the questions it asks, as they would be asked. */
export async function FormPreview({ form, locale }: Shown) {
  const t = await getTranslations('catalogue')
  return (
    <GuideSection id="form" title={t('admin.publish-form')}>
      {form.sections.map((section) => (
        <section key={section.key} className="mb-4">
          <h3>
            <Words {...section.title} locale={locale} />
          </h3>
          <Questions fields={section.fields} locale={locale} />
        </section>
      ))}
    </GuideSection>
  )
}

async function Questions({ fields, locale }: { fields: readonly Field[]; locale: Locale }) {
  const t = await getTranslations('catalogue')
  return (
    <ul className="list-disc ps-6">
      {fields.map((field) => (
        <li key={field.key} className="max-w-measure py-1">
          <Words {...field.label} locale={locale} />{' '}
          <span className="text-small text-ink-soft">
            {marksOf(field)
              .map((mark) => t(`admin.field-${mark}`))
              .join(t('comma'))}
          </span>
          {field.fields && <Questions fields={field.fields} locale={locale} />}
        </li>
      ))}
    </ul>
  )
}

const marksOf = (field: Field) => [
  field.required ? ('required' as const) : ('optional' as const),
  ...(field.sensitive ? ['sensitive' as const] : []),
  ...(field.showWhen ? ['conditional' as const] : []),
]
