import { getTranslations } from 'next-intl/server'
import { DocumentBody } from '@/modules/disclosure/ui/document-body'
import type { Locale } from '@/platform/i18n/locale'
import { PageHeading } from '@/ui/page-heading'
import { Attachments } from './attachments'
import { DocumentFacts } from './document-facts'
import { Editions, GovernedServices } from './document-links'
import type { PublishedDocument } from './published'
import { ValidityNotice } from './validity-notice'

type DocumentArticleProps = { page: PublishedDocument; locale: Locale; headingAs?: 'h1' | 'h2' }

/** A document as readers see it: its name, whether it holds, its text, its files, and what it is linked to. */
export async function DocumentArticle({ page, locale, headingAs }: DocumentArticleProps) {
  const t = await getTranslations('disclosure')
  const { edition } = page
  return (
    <>
      <PageHeading
        title={edition.title}
        as={headingAs}
        kicker={t(`kinds.${edition.kind}`)}
        lead={edition.summary && <span lang="zh-CN">{edition.summary}</span>}
      />
      <ValidityNotice page={page} locale={locale} />
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="stack-wide">
          <section aria-label={t('document.text')}>
            <DocumentBody html={edition.bodyHtml} />
          </section>
          <Attachments files={page.attachments} />
          <GovernedServices services={page.services} locale={locale} />
          <Editions page={page} locale={locale} />
        </div>
        <DocumentFacts page={page} locale={locale} />
      </div>
    </>
  )
}
