import { getTranslations } from 'next-intl/server'
import { DocumentArticle } from '@/app/[locale]/(portal)/documents/[id]/_components/document-article'
import type { PublishedPage } from '@/modules/disclosure/queries/document-page'
import type { EditorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { Difference } from '@/modules/disclosure/ui/difference'
import { currentLocale } from '@/platform/i18n/current-locale'

/** The edition as it will stand before the public: the page of readers itself, with its type and measures. */
export async function EditionPreview({ page }: { page: PublishedPage }) {
  const [t, d, locale] = [
    await getTranslations('publishing'),
    await getTranslations('disclosure'),
    await currentLocale(),
  ]
  const { changeNote } = page.edition
  return (
    <section aria-labelledby="preview" className="stack">
      <h2 id="preview">{t('edition.preview')}</h2>
      {changeNote && (
        <p>
          {d('document.note')}
          {': '}
          <span lang="zh-CN">{changeNote}</span>
        </p>
      )}
      <div data-density="portal" className="reader-page">
        <article>
          <DocumentArticle page={page} locale={locale} headingAs="h2" />
        </article>
      </div>
    </section>
  )
}

/** What the public edition and this one differ in. */
export async function EditionDifference({ view }: { view: EditorialEdition }) {
  const t = await getTranslations('publishing')
  const d = await getTranslations('disclosure')
  if (!view.difference) return null
  return (
    <section aria-labelledby="difference" className="stack-tight">
      <h2 id="difference">{t('edition.difference')}</h2>
      <p className="text-small text-ink-soft">{d('edition.legend')}</p>
      <Difference
        lines={view.difference.lines}
        texts={{
          added: d('edition.added'),
          removed: d('edition.removed'),
          none: t('edition.no-text-difference'),
        }}
      />
    </section>
  )
}
