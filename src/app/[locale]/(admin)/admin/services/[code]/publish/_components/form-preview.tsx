import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import { GuideSection } from '@/app/[locale]/(portal)/services/[code]/_components/guide-section'
import type { Condition } from '@/modules/catalogue/domain/condition'
import { conditionWords } from '@/modules/catalogue/domain/condition-words'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'
import type { Locale } from '@/platform/i18n/locale'

type Shown = { form: FormDefinition; locale: Locale }

/** Every page of the form with the questions it asks: what may be answered, and when it is asked at all. */
export async function FormPreview({ form, locale }: Shown) {
  const t = await getTranslations('catalogue')
  return (
    <GuideSection id="form" title={t('admin.publish-form')}>
      {form.sections.map((section) => (
        <section key={section.key} className="mb-4">
          <h3>
            <Words {...section.title} locale={locale} />
          </h3>
          {section.showWhen && (
            <p className="text-small text-ink-soft">
              <Asked when={section.showWhen} form={form} locale={locale} />
            </p>
          )}
          <Questions fields={section.fields} form={form} locale={locale} />
        </section>
      ))}
    </GuideSection>
  )
}

async function Questions({ fields, form, locale }: Shown & { fields: readonly Field[] }) {
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
            {field.showWhen && (
              <>
                {t('comma')}
                <Asked when={field.showWhen} form={form} locale={locale} />
              </>
            )}
          </span>
          {field.options && (
            <ul className="list-[circle] ps-6">
              {field.options.map((option) => (
                <li key={option.value}>
                  <Words {...option.label} locale={locale} />
                </li>
              ))}
            </ul>
          )}
          {field.fields && <Questions fields={field.fields} form={form} locale={locale} />}
        </li>
      ))}
    </ul>
  )
}

/** When a question is asked, in words; where a condition has no short way to be said, that it depends on the answers. */
async function Asked({ when, form, locale }: Shown & { when: Condition }) {
  const t = await getTranslations('catalogue')
  const words = conditionWords(when, form)
  return words
    ? t('admin.field-asked-when', { when: (locale === 'en' && words.en) || words.zh })
    : t('admin.field-conditional')
}

const marksOf = (field: Field) => [
  field.required ? ('required' as const) : ('optional' as const),
  ...(field.sensitive ? ['sensitive' as const] : []),
]
