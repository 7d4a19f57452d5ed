import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import type { DocumentKind } from '@/modules/disclosure/domain/document'
import { type ColumnPlace, publishedColumnById } from '@/modules/disclosure/queries/published-columns'
import { newestDocuments } from '@/modules/disclosure/queries/published-documents'
import type { SettingsOf } from '@/modules/front-page/domain/block'
import { systemClock } from '@/platform/clock'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { DocumentRows } from '../_components/document-rows'

type DocumentsProps = SettingsOf<'documents'> & { id: string; locale: Locale }

/** The newest of one column, or of everything the city decides. Nothing while nothing is public. */
export async function DocumentsBlock({ id, columnId, count, locale }: DocumentsProps) {
  if (!columnId) return <NewestDecisions id={id} count={count} locale={locale} />
  const place = await publishedColumnById(columnId)
  return place && <ColumnDocuments id={id} place={place} count={count} locale={locale} />
}

type ColumnDocumentsProps = { id: string; place: ColumnPlace; count: number; locale: Locale }

async function ColumnDocuments({ id, place: { column, ids }, count, locale }: ColumnDocumentsProps) {
  const t = await getTranslations('disclosure')
  const documents = await newestDocuments({ columnIds: ids }, count)
  if (documents.length === 0) return null
  return (
    <section aria-labelledby={`documents-${id}`}>
      <h2 id={`documents-${id}`} className="mb-4">
        <Words zh={column.name} en={column.nameEn} locale={locale} />
      </h2>
      <DocumentRows documents={documents} locale={locale} />
      <p className="mt-4">
        <a href={localePath(locale, `/columns/${column.slug}`)}>{t('newest.column')}</a>
      </p>
    </section>
  )
}

const WEEK_MS = 7 * 86_400_000
/** What binds or concerns people, before what only informs. */
const DECISIONS: readonly DocumentKind[] = ['policy', 'normative', 'plan', 'announcement', 'consultation', 'notice']

/** What the city decided this week; in a quiet week simply the newest. */
async function NewestDecisions({ id, count, locale }: { id: string; count: number; locale: Locale }) {
  const t = await getTranslations('disclosure')
  const documents = await newestDocuments({ kinds: DECISIONS, ownOnly: true }, count)
  if (documents.length === 0) return null
  const weekAgo = systemClock.now().getTime() - WEEK_MS
  const thisWeek = documents.filter(({ publishedAt }) => publishedAt.getTime() >= weekAgo)
  return (
    <section aria-labelledby={`documents-${id}`}>
      <h2 id={`documents-${id}`} className="mb-4">
        {t(thisWeek.length > 0 ? 'newest.this-week' : 'newest.title')}
      </h2>
      <DocumentRows documents={thisWeek.length > 0 ? thisWeek : documents} locale={locale} />
      <p className="mt-4">
        <a href={localePath(locale, '/documents')}>{t('newest.all')}</a>
      </p>
    </section>
  )
}
