import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isEditor } from '@/modules/disclosure/domain/permissions'
import { ClientWords } from '@/platform/i18n/client-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { notAllowed } from '@/platform/session/refused'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { PageHeading } from '@/ui/page-heading'
import { editionChoices } from '../_components/edition-choices'
import { EditionForm } from '../_components/edition-form'
import { startDocumentAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publishing'))('form.new') }
}

/** An editor begins a document. Attachments and pictures come once it was saved. */
export default async function NewDocumentPage() {
  const actor = await requireStaff()
  if (!isEditor(actor)) return notAllowed(actor)
  const t = await getTranslations('publishing')
  const desk = localePath(await currentLocale(), '/admin/publishing')
  return (
    <>
      <Breadcrumbs label={t('edition.way-up')} crumbs={[{ href: desk, text: t('title') }]} />
      <PageHeading title={t('form.new')} />
      <ClientWords areas={['publishing', 'failure']}>
        <EditionForm
          action={startDocumentAction}
          values={{ kind: 'notice' }}
          choices={await editionChoices(actor)}
          expectedVersion={0}
          isFirst
        >
          <a href={desk}>{t('form.cancel')}</a>
        </EditionForm>
      </ClientWords>
    </>
  )
}
