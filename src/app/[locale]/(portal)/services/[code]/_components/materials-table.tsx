import { getTranslations } from 'next-intl/server'
import { Words, wordsIn } from '@/app/[locale]/_shell/words'
import { conditionWords } from '@/modules/catalogue/domain/condition-words'
import type { GuideMaterial } from '@/modules/catalogue/domain/guide-content'
import type { FormDefinition } from '@/modules/catalogue/domain/service-version'
import type { Locale } from '@/platform/i18n/locale'
import { Table } from '@/ui/table'
import { GuideSection } from './guide-section'

type MaterialsProps = { materials: readonly GuideMaterial[]; form: FormDefinition; locale: Locale }

/** What to bring: whether it is needed and when, why, in what form, and what a good one looks like. */
export async function MaterialsTable({ materials, form, locale }: MaterialsProps) {
  const t = await getTranslations('catalogue')
  return (
    <GuideSection id="materials" title={t('guide.materials')}>
      {materials.length === 0 ? (
        <p>{t('guide.not-published')}</p>
      ) : (
        <Table
          caption={t('guide.materials')}
          captionHidden
          columns={[
            { key: 'name', header: t('materials.name') },
            { key: 'necessity', header: t('materials.necessity') },
            { key: 'form', header: t('materials.form') },
            { key: 'why', header: t('materials.why') },
          ]}
          rows={materials.map((material) => ({
            key: material.key,
            cells: {
              name: <Words {...material.name} locale={locale} />,
              necessity: <Necessity material={material} form={form} locale={locale} />,
              form: material.form ? t(`materials.${material.form}`) : t('guide.not-published'),
              why: (
                <>
                  {material.why.zh && <Words {...material.why} locale={locale} />}
                  {material.sample && (
                    <span className="block text-small text-ink-soft">
                      {t('materials.sample')} <Words {...material.sample} locale={locale} />
                    </span>
                  )}
                </>
              ),
            },
          }))}
        />
      )}
    </GuideSection>
  )
}

async function Necessity({
  material,
  form,
  locale,
}: {
  material: GuideMaterial
  form: FormDefinition
  locale: Locale
}) {
  const t = await getTranslations('catalogue')
  if (material.source === 'shared') return t('materials.shared')
  const when = material.requiredWhen ? conditionWords(material.requiredWhen, form) : null
  if (!when) return t(`materials.${material.necessity}`)
  return t('materials.required-when', { when: wordsIn(locale, when) })
}
