import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { mayStartAgain } from '@/modules/applications/domain/draft-rules'
import { filedApplication } from '@/modules/applications/queries/filed-application'
import { caseFile } from '@/modules/casework/queries/case-file'
import { caseTimeline } from '@/modules/casework/queries/case-history'
import { STATUS_TONES } from '@/modules/casework/ui/status-tone'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireCitizen } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'
import { caseTitles, type Titled } from '../../_components/case-titles'
import { CaseDocuments } from './_components/case-documents'
import { CaseSteps } from './_components/case-steps'
import { CorrectionNotice } from './_components/correction-notice'
import { DueSection } from './_components/due-section'
import { FiledAnswers } from './_components/filed-answers'
import { Received } from './_components/received'
import { StartAgain } from './_components/start-again'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ submitted?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await caseFile(await requireCitizen(), (await params).id)
  return view ? { title: await titleOf(view.file.case) } : {}
}

async function titleOf(one: Titled): Promise<string> {
  return (await caseTitles([one], await currentLocale()))(one)
}

/** One of my own cases: how far it is, until when, what is mine to do, and everything that was filed and issued. */
export default async function MyCasePage({ params, searchParams }: Props) {
  const { id } = await params
  const citizen = await requireCitizen()
  const view = await caseFile(citizen, id)
  if (!view) notFound()
  const [timeline, filed] = await Promise.all([caseTimeline(citizen, id), filedApplication(citizen, id)])
  const [t, words, locale] = [
    await getTranslations('my.case'),
    await getTranslations('casework'),
    await currentLocale(),
  ]
  const { case: one, corrections } = view.file
  const isNew = (await searchParams).submitted !== undefined
  const received = <Received one={one} isNew={isNew} filing={filed?.filing ?? 1} />
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading kicker={t('number', { caseNo: one.caseNo })} title={await titleOf(one)}>
          <StatusTag tone={STATUS_TONES[one.status]}>{words(`status.${one.status}`)}</StatusTag>
        </PageHeading>
        {isNew && received}
        {view.actions.includes('resubmit') && (
          <CorrectionNotice caseId={id} corrections={corrections} answerBy={view.dates.answerBy} />
        )}
        <DueSection one={one} dates={view.dates} />
        {mayStartAgain(one.status) && <StartAgain caseId={id} />}
      </div>
      <CaseDocuments citizen={citizen} caseId={id} />
      {!isNew && <div className="stack">{received}</div>}
      <CaseSteps one={one} timeline={timeline ?? []} />
      {filed && <FiledAnswers filed={filed} />}
      {view.actions.includes('withdraw') && (
        <section>
          <h2>{t('withdraw-title')}</h2>
          <p className="max-w-measure">{t('withdraw')}</p>
          <p className="mt-4">
            <ButtonLink href={localePath(locale, `/my/cases/${id}/withdraw`)}>{t('withdraw-go')}</ButtonLink>
          </p>
        </section>
      )}
    </div>
  )
}
