import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { dayInNumbers } from '@/modules/casework/queries/day-in-numbers'
import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import { publicGrants } from '@/modules/certificates/queries/public-grants'
import { cityNameIn } from '@/platform/city'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { SearchBox } from '@/ui/search-box'
import { dayInWords } from './_parts/day'
import { NewestDocuments } from './_parts/newest-documents'
import { RecentGrants } from './_parts/recent-grants'
import { LifeEventList, SubjectList } from './_parts/ways-in'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal')
  return { title: { absolute: t('home.page-title', { city: cityNameIn(await currentLocale()) }) } }
}

const SHOWN_GRANTS = 6

/** What do you need to do? Then the turns in life, the subjects, what was decided lately, and today in one sentence. */
export default async function HomePage() {
  const locale = await currentLocale()
  const t = await getTranslations('portal')
  const [tallies, today, recent] = await Promise.all([
    serviceTallies(),
    dayInNumbers(),
    publicGrants({ take: SHOWN_GRANTS }),
  ])
  const { received, decided, running } = today
  return (
    <div className="stack-wide">
      <header className="max-w-measure">
        <h1 className="sr-only">{t('home.title', { city: cityNameIn(locale) })}</h1>
        <SearchBox
          action={localePath(locale, '/search')}
          size="big"
          label={t('home.question')}
          buttonText={t('home.search')}
          hint={t('home.hint')}
          suggest={{ url: '/api/suggest', countText: t.raw('home.suggestions') }}
        />
      </header>
      <LifeEventList tallies={tallies} locale={locale} />
      <SubjectList tallies={tallies} locale={locale} />
      <NewestDocuments locale={locale} />
      <RecentGrants grants={recent.grants} locale={locale} />
      <div className="border-t border-line pt-6">
        <p className="text-lead">
          {t('home.today', {
            day: await dayInWords(today.day),
            received,
            decided,
            running,
            services: tallies.total,
            online: tallies.online,
          })}
        </p>
      </div>
    </div>
  )
}
