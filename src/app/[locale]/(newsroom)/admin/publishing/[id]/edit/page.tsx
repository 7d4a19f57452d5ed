import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { editorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { ClientWords } from '@/platform/i18n/client-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { newId } from '@/platform/new-id'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { editionChoices } from '../../_components/edition-choices'
import { EditionForm } from '../../_components/edition-form'
import { editionValues } from '../../_components/edition-values'
import { EditionFiles } from '../_components/edition-files'
import { saveDraftAction } from './actions'

type PageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publishing'))('form.edit') }
}

/** An editor goes on writing. Whoever saves here will not be the one to publish. */
export default async function EditEditionPage({ params, searchParams }: PageProps) {
  const actor = await requireStaff()
  const { id } = await params
  const asked = await searchParams
  const locale = await currentLocale()
  const view = (await editorialEdition(actor, id)) ?? notFound()
  const back = localePath(locale, `/admin/publishing/${id}`)
  if (!view.actions.includes('edit')) redirect(back)
  const t = await getTranslations('publishing')
  const { edition } = view
  return (
    <>
      <Breadcrumbs
        label={t('edition.way-up')}
        crumbs={[
          { href: localePath(locale, '/admin/publishing'), text: t('title') },
          { href: back, text: edition.title },
        ]}
      />
      <PageHeading title={t('form.edit')} kicker={t('edition.number', { number: edition.number })} />
      {asked.saved && <Notice tone="success" title={t('edition.saved')} live />}
      {(asked.kept === 'theirs' || asked.kept === 'both') && (
        <Notice tone="success" title={t(`conflict.kept-${asked.kept}`)} live />
      )}
      {asked.restored && <Notice tone="success" title={t('saves.restored')} live />}
      {edition.returnReason && (
        <Notice tone="warning" title={t('edition.returned')}>
          <p lang="zh-CN">{edition.returnReason}</p>
        </Notice>
      )}
      <ClientWords areas={['publishing', 'failure']}>
        <EditionForm
          action={saveDraftAction.bind(null, id)}
          values={editionValues(view)}
          choices={{ ...(await editionChoices(actor, view.document.ownerDepartmentId)), departments: [] }}
          editionId={id}
          expectedVersion={edition.version}
          draft={{ page: newId(), url: `/api/publishing/editions/${id}`, history: `${back}/saves` }}
          isFirst={edition.number === 1}
        >
          <a href={back}>{t('form.cancel')}</a>
        </EditionForm>
      </ClientWords>
      <EditionFiles view={view} failure={typeof asked.failed === 'string' ? asked.failed : null} />
    </>
  )
}
