import { getTranslations } from 'next-intl/server'
import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import type { Locale } from '@/platform/i18n/locale'
import { EmptyState } from '@/ui/empty-state'
import { LifeEventList, SubjectList } from '../../_components/ways-in'

/** Nothing for these words: what else to try, and the other ways in. */
export async function NothingFound({ query, locale }: { query: string; locale: Locale }) {
  const t = await getTranslations('search')
  const tallies = await serviceTallies()
  return (
    <div className="stack-wide">
      {query !== '' && <EmptyState title={t('nothing', { query })} detail={t('nothing-help')} />}
      <LifeEventList tallies={tallies} locale={locale} />
      <SubjectList tallies={tallies} locale={locale} />
    </div>
  )
}
