import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { wordsIn } from '@/app/[locale]/_shell/words'
import { documentPage } from '@/modules/disclosure/queries/document-page'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { pageAddresses } from '../../_components/page-addresses'
import { DocumentArticle } from './_components/document-article'
import { DocumentSchema } from './_components/document-schema'
import { WithdrawnDocument } from './_components/withdrawn-document'

type PageProps = { params: Promise<{ id: string }> }

const pageOf = async ({ params }: PageProps) => (await documentPage((await params).id)) ?? notFound()

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const page = await pageOf(props)
  const locale = await currentLocale()
  if (page.state === 'withdrawn') {
    const t = await getTranslations('disclosure')
    return { title: t('withdrawn.title'), robots: { index: false } }
  }
  const { edition, document } = page
  return {
    title: edition.title,
    description: edition.summary,
    alternates: pageAddresses(
      locale,
      `/documents/${document.id}`,
      page.column ? `/feeds/${page.column.slug}.atom` : undefined,
    ),
  }
}

/** A document as it is public now: whose it is, whether it holds, its text, its files, and what it is linked to. */
export default async function DocumentPage(props: PageProps) {
  const page = await pageOf(props)
  const locale = await currentLocale()
  const t = await getTranslations('disclosure')
  if (page.state === 'withdrawn') return <WithdrawnDocument page={page} />
  const { column } = page
  return (
    <article>
      <Breadcrumbs
        label={t('way-up')}
        crumbs={[
          { href: localePath(locale, '/documents'), text: t('title') },
          ...(column
            ? [
                {
                  href: localePath(locale, `/columns/${column.slug}`),
                  text: wordsIn(locale, { zh: column.name, en: column.nameEn }),
                },
              ]
            : []),
        ]}
      />
      <DocumentArticle page={page} locale={locale} />
      <DocumentSchema page={page} locale={locale} />
    </article>
  )
}
