import { getTranslations } from 'next-intl/server'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import { Words } from '@/app/[locale]/_shell/words'
import type { Hit } from '@/modules/search/domain/entry'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Whoever wants to do something is led to the service before anything to read. */
export async function ServiceCard({ service, locale }: { service: Hit; locale: Locale }) {
  const t = await getTranslations('search')
  const { title, summary, url, facts } = service
  const path = localePath(locale, url)
  const department = textOf(facts.department)
  const named = await officialNames(locale, { departments: department ? [department] : [] })
  return (
    <section aria-labelledby="service-card" className="border-y border-line-strong bg-wash px-5 py-5">
      <p className="text-small text-ink-soft">{t('card.lead')}</p>
      <h2 id="service-card" className="text-title">
        <a href={path}>
          <Words zh={title} en={textOf(facts.titleEn)} locale={locale} />
        </a>
      </h2>
      {summary && (
        <p>
          <Words zh={summary} en={textOf(facts.summaryEn)} locale={locale} />
        </p>
      )}
      <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <ButtonLink kind="primary" href={path}>
          {t(facts.isOnline ? 'card.online' : 'card.guide')}
        </ButtonLink>
        <span className="text-small text-ink-soft">
          {t(facts.isOnline ? 'online' : 'at-the-window')}
          {department && (
            <>
              {' · '}
              {named(department)}
            </>
          )}
        </span>
      </p>
    </section>
  )
}
