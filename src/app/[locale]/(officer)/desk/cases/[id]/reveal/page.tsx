import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caseFile } from '@/modules/casework/queries/case-file'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { CaseHead } from '../_components/case-head'
import { revealAction } from './actions'
import { RevealForm } from './reveal-form'

type RevealPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ path?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.reveal')
  return { title: t('title') }
}

/** A masked answer in full: for a reason, which is written down with who asked. */
export default async function RevealPage({ params, searchParams }: RevealPageProps) {
  const officer = await requireStaff()
  const { id } = await params
  const { path } = await searchParams
  const view = await caseFile(officer, id)
  if (!view || typeof path !== 'string') notFound()
  const t = await getTranslations('desk.reveal')
  return (
    <>
      <CaseHead one={view.file.case} />
      <h2>{t('title')}</h2>
      <RevealForm
        action={revealAction.bind(null, id, path)}
        back={localePath(await currentLocale(), `/desk/cases/${id}`)}
        texts={{
          errors: t('errors'),
          lead: t('lead'),
          reason: t('reason'),
          submit: t('submit'),
          pending: t('pending'),
          value: t('value'),
          back: t('back'),
        }}
      />
    </>
  )
}
