import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caseFile } from '@/modules/casework/queries/case-file'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireCitizen } from '@/platform/session/guards'
import { PageHeading } from '@/ui/page-heading'
import { withdrawAction } from './actions'
import { WithdrawForm } from './withdraw-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my.withdraw'))('title') }
}

/** Asks once more before an application is taken back. */
export default async function WithdrawPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await caseFile(await requireCitizen(), id)
  if (!view) notFound()
  const [t, locale] = [await getTranslations('my.withdraw'), await currentLocale()]
  const back = localePath(locale, `/my/cases/${id}`)
  if (!view.actions.includes('withdraw')) redirect(back)
  const { title, caseNo, version } = view.file.case
  return (
    <div className="stack">
      <PageHeading kicker={`${title} ${caseNo}`} title={t('title')} lead={t('lead')} />
      <WithdrawForm
        action={withdrawAction.bind(null, id)}
        version={version}
        back={back}
        texts={{
          reason: t('reason'),
          optional: t('optional'),
          withdraw: t('withdraw'),
          withdrawing: t('withdrawing'),
          keep: t('keep'),
          errors: t('not-done'),
        }}
      />
    </div>
  )
}
