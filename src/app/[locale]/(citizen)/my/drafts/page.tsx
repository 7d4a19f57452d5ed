import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isUuid } from '@/kernel/ids'
import { momentWords } from '@/kernel/moment-words'
import { inLanguage } from '@/modules/applications/domain/in-language'
import { type DraftCursor, myDrafts } from '@/modules/applications/queries/my-drafts'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireCitizen } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my.drafts'))('title') }
}

/** What was begun and not filed yet, on whatever device. */
export default async function DraftsPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const citizen = await requireCitizen()
  const { before } = await searchParams
  const { drafts, next } = await myDrafts(citizen, cursorOf(before))
  const [t, locale] = [await getTranslations('my.drafts'), await currentLocale()]
  const my = (path: string) => localePath(locale, `/my${path}`)
  return (
    <div className="stack">
      <PageHeading title={t('title')} lead={t('lead')} />
      {drafts.length === 0 && (
        <EmptyState title={t('none-title')} detail={t('none')}>
          <ButtonLink href={localePath(locale, '/services')}>{t('find-service')}</ButtonLink>
        </EmptyState>
      )}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {drafts.map((draft) => {
          const name = inLanguage({ zh: draft.serviceName, en: draft.serviceNameEn ?? undefined }, locale)
          return (
            <li key={draft.id} className="flex flex-wrap items-center justify-between gap-4 py-4">
              <div>
                <p className="font-semibold">{draft.correctsCaseId ? t('correction', { name }) : name}</p>
                <p className="text-ink-soft">{t('saved', { when: momentWords(locale, draft.updatedAt) })}</p>
              </div>
              <div className="flex flex-wrap gap-2">
                <ButtonLink kind="quiet" href={my(`/drafts/${draft.id}/discard`)}>
                  {t('discard')}
                  <span className="sr-only"> {name}</span>
                </ButtonLink>
                <ButtonLink href={my(`/apply/draft/${draft.id}`)}>
                  {t('go-on')}
                  <span className="sr-only"> {name}</span>
                </ButtonLink>
              </div>
            </li>
          )
        })}
      </ul>
      <Pagination
        label={t('pages')}
        newer={before ? { href: my('/drafts'), text: t('newest') } : undefined}
        older={next ? { href: `${my('/drafts')}?before=${cursorText(next)}`, text: t('older') } : undefined}
      />
    </div>
  )
}

const cursorText = ({ updatedAt, id }: DraftCursor): string => `${updatedAt.getTime()}_${id}`

/** Whatever stands in the address: a place in the list, or its beginning. */
function cursorOf(text: string | undefined): DraftCursor | null {
  const [time = '', id = ''] = (text ?? '').split('_')
  return /^\d{1,15}$/.test(time) && isUuid(id) ? { updatedAt: new Date(Number(time)), id } : null
}
