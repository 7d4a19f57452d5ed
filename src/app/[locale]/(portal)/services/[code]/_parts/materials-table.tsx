import { getTranslations } from 'next-intl/server'
import type { Material } from '@/modules/catalogue/domain/service-version'
import type { Locale } from '@/platform/i18n/locale'
import { Table } from '@/ui/table'
import { Words } from '../../../_parts/words'
import { GuideSection } from './guide-section'

/** What to bring: whether it is needed, why, in what form, and what a good one looks like. */
export async function MaterialsTable({ materials, locale }: { materials: readonly Material[]; locale: Locale }) {
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
              necessity: t(material.source === 'shared' ? 'materials.shared' : `materials.${material.necessity}`),
              form: t(`materials.${material.form}`),
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
