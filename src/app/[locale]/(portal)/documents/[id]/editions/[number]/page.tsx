import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { documentEdition, type EditionPage as EditionFacts } from '@/modules/disclosure/queries/document-edition'
import { Difference } from '@/modules/disclosure/ui/difference'
import { DocumentBody } from '@/modules/disclosure/ui/document-body'
import { FACT_WORDS } from '@/modules/disclosure/ui/fact-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Table } from '@/ui/table'
import { Day } from '../../../../_components/day'
import { pageAddresses } from '../../../../_components/page-addresses'

type PageProps = { params: Promise<{ id: string; number: string }> }

async function pageOf({ params }: PageProps): Promise<EditionFacts> {
  const { id, number } = await params
  if (!/^[1-9]\d{0,4}$/.test(number)) notFound()
  return (await documentEdition(id, Number(number))) ?? notFound()
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { documentId, edition } = await pageOf(props)
  const t = await getTranslations('disclosure')
  const { title, number } = edition
  return {
    title: t('edition.title', { title, number }),
    // The document has one address for whoever searches: the current edition's.
    alternates: { canonical: pageAddresses(await currentLocale(), `/documents/${documentId}`)?.canonical },
  }
}

/** One edition as it was published, and what it changed. */
export default async function EditionPage(props: PageProps) {
  const page = await pageOf(props)
  const { documentId, edition, publishedOn, before } = page
  const locale = await currentLocale()
  const t = await getTranslations('disclosure')
  const current = localePath(locale, `/documents/${documentId}`)
  return (
    <article>
      <Breadcrumbs
        label={t('way-up')}
        crumbs={[
          { href: localePath(locale, '/documents'), text: t('title') },
          { href: current, text: edition.title },
        ]}
      />
      <PageHeading
        title={edition.title}
        kicker={t('document.edition', { number: edition.number })}
        lead={edition.changeNote && <span lang="zh-CN">{edition.changeNote}</span>}
      >
        {publishedOn && <Day of={publishedOn} />}
      </PageHeading>
      <div className="stack-wide">
        {!page.isCurrent && (
          <Notice tone="warning" title={t('edition.old')}>
            <p>
              <a href={current}>{t('edition.to-current')}</a>
            </p>
          </Notice>
        )}
        {before ? <Changes before={before} /> : <p>{t('edition.first')}</p>}
        <section aria-labelledby="full">
          <h2 id="full" className="mb-4">
            {t('edition.full-text')}
          </h2>
          <DocumentBody html={edition.bodyHtml} />
        </section>
      </div>
    </article>
  )
}

async function Changes({ before }: { before: NonNullable<EditionFacts['before']> }) {
  const t = await getTranslations('disclosure')
  const chinese = (text: string) => <span lang="zh-CN">{text || '—'}</span>
  return (
    <section aria-labelledby="changes" className="stack">
      <h2 id="changes">{t('edition.changes', { number: before.number })}</h2>
      {before.changed.length > 0 && (
        <Table
          caption={t('edition.facts-changed')}
          columns={[
            { key: 'fact', header: t('edition.fact') },
            { key: 'before', header: t('edition.before') },
            { key: 'after', header: t('edition.after') },
          ]}
          rows={before.changed.map((one) => ({
            key: one.field,
            cells: { fact: t(FACT_WORDS[one.field]), before: chinese(one.before), after: chinese(one.after) },
          }))}
        />
      )}
      <h3>{t('edition.text-changed')}</h3>
      <p className="text-small text-ink-soft">{t('edition.legend')}</p>
      <Difference
        lines={before.lines}
        texts={{ added: t('edition.added'), removed: t('edition.removed'), none: t('edition.no-change') }}
      />
    </section>
  )
}
