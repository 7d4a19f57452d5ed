import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { inLanguage } from '@/modules/applications/domain/in-language'
import { draftPage } from '@/modules/applications/queries/draft-page'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireCitizen } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { PageHeading } from '@/ui/page-heading'
import { OneButtonForm } from '../../../_components/one-button-form'
import { discardDraftAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my.discard'))('title') }
}

/** Asks once more before a draft is thrown away. */
export default async function DiscardPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const found = await draftPage(await requireCitizen(), id)
  if (found?.state !== 'open') notFound()
  const [t, locale] = [await getTranslations('my.discard'), await currentLocale()]
  const { name, nameEn } = found.page.service
  return (
    <div className="stack">
      <PageHeading
        kicker={inLanguage({ zh: name, en: nameEn ?? undefined }, locale)}
        title={t('title')}
        lead={t('lead')}
      />
      <OneButtonForm
        action={discardDraftAction.bind(null, id)}
        kind="danger"
        text={t('discard')}
        pendingText={t('discarding')}
        errorsTitle={t('not-done')}
      >
        <ButtonLink kind="quiet" href={localePath(locale, '/my/drafts')}>
          {t('keep')}
        </ButtonLink>
      </OneButtonForm>
    </div>
  )
}
