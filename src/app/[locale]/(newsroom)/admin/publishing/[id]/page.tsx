import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { documentPreview } from '@/modules/disclosure/queries/document-page'
import { editorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { EDITION_TONE } from '@/modules/disclosure/ui/validity-tone'
import { ClientWords } from '@/platform/i18n/client-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'
import { EditionHistory } from './_components/edition-history'
import { EditionNews } from './_components/edition-news'
import { EditionDifference, EditionPreview } from './_components/edition-preview'
import { EditionSteps } from './_components/edition-steps'

type PageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publishing'))('title') }
}

/** One edition on the publishing desk: how it stands, what can be done, and how it will look. */
export default async function EditionDeskPage({ params, searchParams }: PageProps) {
  const actor = await requireStaff()
  const { id } = await params
  const [found, preview] = await Promise.all([editorialEdition(actor, id), documentPreview(actor, id)])
  const view = found ?? notFound()
  const { done, late } = await searchParams
  const t = await getTranslations('publishing')
  const desk = localePath(await currentLocale(), '/admin/publishing')
  const { edition } = view
  return (
    <>
      <Breadcrumbs label={t('edition.way-up')} crumbs={[{ href: desk, text: t('title') }]} />
      <PageHeading title={edition.title} kicker={t('edition.number', { number: edition.number })}>
        <StatusTag tone={EDITION_TONE[edition.status]}>{t(`state.${edition.status}`)}</StatusTag>
      </PageHeading>
      <EditionNews view={view} done={typeof done === 'string' ? done : null} isLate={late !== undefined} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="stack-wide">
          <ClientWords areas={['failure']}>
            <EditionSteps view={view} />
          </ClientWords>
          <EditionDifference view={view} />
        </div>
        <EditionHistory view={view} />
      </div>
      {preview && (
        <div className="mt-8">
          <EditionPreview page={preview} />
        </div>
      )}
    </>
  )
}
