import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { filedApplication } from '@/modules/applications/queries/filed-application'
import { openCaseFile } from '@/modules/casework/use-cases/open-case-file'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import { CaseHead } from '../_components/case-head'
import { confirmTexts } from '../_components/confirm-texts'
import { correctAction } from './actions'
import { correctableItems } from './correctable-items'
import { CorrectionForm } from './correction-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.correct')
  return { title: t('title') }
}

/** The one notice of all defects: every material and every answer, each with room for what is wrong. */
export default async function CorrectPage({ params }: { params: Promise<{ id: string }> }) {
  const officer = await requireStaff()
  const { id } = await params
  const view = await openCaseFile(officer, id)
  if (!view) notFound()
  const locale = await currentLocale()
  if (!view.actions.includes('requestCorrection')) redirect(localePath(locale, `/desk/cases/${id}`))
  const filed = await filedApplication(officer, id)
  if (!filed) notFound()
  const t = await getTranslations('desk.correct')
  const { correctionLimitDays } = view.file.case.terms
  return (
    <>
      <CaseHead one={view.file.case} />
      <h2>{t('title')}</h2>
      <p className="mb-4 max-w-(--measure) text-(--ink-soft)">
        {t('lead')} {correctionLimitDays === null ? t('no-limit') : t('limit', { days: correctionLimitDays })}
      </p>
      <CorrectionForm
        action={correctAction.bind(null, id)}
        version={view.file.case.version}
        groups={correctableItems(filed, locale, t('materials'))}
        texts={{
          errors: t('errors'),
          reason: t('reason'),
          submit: t('submit'),
          pending: t('pending'),
          note: t('note'),
        }}
        confirm={await confirmTexts()}
      />
    </>
  )
}
