import { getTranslations } from 'next-intl/server'
import type { DocumentKind } from '@/modules/disclosure/domain/document'
import { newestDocuments } from '@/modules/disclosure/queries/published-documents'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { DocumentRows } from './document-rows'

const SHOWN = 5
const WEEK_MS = 7 * 86_400_000
/** What binds or concerns people, before what only informs. */
const DECISIONS: readonly DocumentKind[] = ['policy', 'normative', 'plan', 'announcement', 'consultation', 'notice']

/** What the city decided this week; in a quiet week simply the newest. Nothing while nothing is public. */
export async function NewestDocuments({ locale }: { locale: Locale }) {
  const t = await getTranslations('disclosure')
  const documents = await newestDocuments({ kinds: DECISIONS, ownOnly: true }, SHOWN)
  if (documents.length === 0) return null
  const weekAgo = Date.now() - WEEK_MS
  const thisWeek = documents.filter(({ publishedAt }) => publishedAt.getTime() >= weekAgo)
  return (
    <section aria-labelledby="newest">
      <h2 id="newest" className="mb-4">
        {t(thisWeek.length > 0 ? 'newest.this-week' : 'newest.title')}
      </h2>
      <DocumentRows documents={thisWeek.length > 0 ? thisWeek : documents} locale={locale} />
      <p className="mt-4">
        <a href={localePath(locale, '/documents')}>{t('newest.all')}</a>
      </p>
    </section>
  )
}
