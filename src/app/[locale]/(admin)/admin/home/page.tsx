import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { REPEATED } from '@/modules/front-page/domain/block'
import { waitingAnnouncements } from '@/modules/front-page/queries/announcements'
import { blocksToArrange } from '@/modules/front-page/queries/home-blocks'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { BlockTable } from './_components/block-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('front-page'))('title') }
}

/** The blocks of the home page in their order. Every change is on the home page within a second. */
export default async function ComposeHomePage({ searchParams }: { searchParams: Promise<{ saved?: string }> }) {
  const admin = await requireAdmin('system_admin')
  const [t, locale, blocks, columns, asked] = await Promise.all([
    getTranslations('front-page'),
    currentLocale(),
    blocksToArrange(admin),
    allColumns(),
    searchParams,
  ])
  const waiting = new Set((await waitingAnnouncements(admin)).map(({ id }) => id))
  const saved = (['added', 'changed', 'removed', 'waits'] as const).find((what) => what === asked.saved)
  return (
    <div className="stack-wide">
      {saved && <Notice tone="success" title={t(saved)} live />}
      <PageHeading title={t('title')} lead={t('lead')}>
        <ButtonLink href={localePath(locale, '/')}>{t('look')}</ButtonLink>
      </PageHeading>
      {waiting.size > 0 && (
        <p>
          <a href={localePath(locale, '/admin/announcements')}>{t('to-waiting', { n: waiting.size })}</a>
        </p>
      )}
      <BlockTable
        blocks={blocks}
        waiting={waiting}
        columnNames={new Map(columns.map(({ id, name }) => [id, name]))}
        locale={locale}
      />
      <section className="stack" aria-labelledby="add">
        <h2 id="add">{t('add')}</h2>
        <ul className="flex flex-wrap gap-3">
          {REPEATED.map((kind) => (
            <li key={kind}>
              <ButtonLink href={localePath(locale, `/admin/home/new?kind=${kind}`)}>{t(`kinds.${kind}`)}</ButtonLink>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
