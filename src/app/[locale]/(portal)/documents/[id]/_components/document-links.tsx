import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import type { ServiceName } from '@/modules/catalogue/queries/service-names'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { Day } from '../../../_components/day'
import type { PublishedDocument } from './published'

/** What can be applied for under this document; each of these guides shows the document in turn. */
export async function GovernedServices({ services, locale }: { services: readonly ServiceName[]; locale: Locale }) {
  const t = await getTranslations('disclosure')
  if (services.length === 0) return null
  return (
    <section aria-labelledby="services">
      <h2 id="services" className="mb-4">
        {t('document.services')}
      </h2>
      <ul>
        {services.map((service) => (
          <li key={service.id} className="border-t border-line py-3 last:border-b">
            <a href={localePath(locale, `/services/${encodeURIComponent(service.code)}`)} className="text-lead">
              <Words zh={service.name} en={service.nameEn} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The editions that were public, newest first, each with what it changed. Nothing while there is only one. */
export async function Editions({ page, locale }: { page: PublishedDocument; locale: Locale }) {
  const t = await getTranslations('disclosure')
  if (page.editions.length < 2) return null
  return (
    <section aria-labelledby="editions">
      <h2 id="editions" className="mb-4">
        {t('document.editions')}
      </h2>
      <ol className="border-t border-line" reversed>
        {page.editions.map(({ number, publishedOn, changeNote }) => (
          <li key={number} className="border-b border-line py-3">
            <a href={localePath(locale, `/documents/${page.document.id}/editions/${number}`)}>
              {t('document.edition', { number })}
            </a>
            {number === page.edition.number && <> · {t('document.current')}</>}
            {publishedOn && (
              <span className="text-small text-ink-soft">
                {' · '}
                <Day of={publishedOn} />
              </span>
            )}
            {changeNote && <p lang="zh-CN">{changeNote}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
