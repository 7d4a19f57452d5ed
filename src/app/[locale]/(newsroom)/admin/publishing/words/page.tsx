import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { mayTeach } from '@/modules/search/domain/permissions'
import { fruitlessQueries, taughtSayings } from '@/modules/search/queries/taught'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { notAllowed } from '@/platform/session/refused'
import { ButtonLink } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { FruitlessTable } from './_components/fruitless-table'
import { SayingTable } from './_components/saying-table'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search-words'))('title') }
}

/** What editors taught the search, and what found nothing. */
export default async function SearchWordsPage({ searchParams }: PageProps) {
  const actor = await requireStaff()
  if (!mayTeach(actor)) return notAllowed(actor)
  const [t, locale, asked] = await Promise.all([getTranslations('search-words'), currentLocale(), searchParams])
  const after = typeof asked.after === 'string' ? asked.after : ''
  const { items, next } = await taughtSayings(actor, after)
  const saved = (['added', 'changed', 'removed'] as const).find((what) => what === asked.saved)
  const path = (to: string) => localePath(locale, `/admin/publishing/words${to}`)
  return (
    <div className="stack-wide">
      {saved && <Notice tone="success" title={t(saved)} live />}
      <PageHeading title={t('title')} lead={t('lead')}>
        <ButtonLink kind="primary" href={path('/new')}>
          {t('add')}
        </ButtonLink>
      </PageHeading>
      <SayingTable sayings={items} locale={locale} />
      <Pagination
        label={t('title')}
        newer={after ? { href: path(''), text: t('from-start') } : undefined}
        older={next ? { href: path(`?after=${encodeURIComponent(next)}`), text: t('more') } : undefined}
      />
      <FruitlessTable queries={await fruitlessQueries(actor)} locale={locale} />
    </div>
  )
}
