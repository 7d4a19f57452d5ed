import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { UploadNews } from '@/modules/attachments/ui/upload-result'
import { requireStaff } from '@/platform/session/guards'
import { CaseClock } from './_components/case-clock'
import { CaseCourse } from './_components/case-course'
import { CaseDocuments } from './_components/case-documents'
import { CaseFiling } from './_components/case-filing'
import { CaseHead } from './_components/case-head'
import { CaseHistory } from './_components/case-history'
import { CaseMaterials } from './_components/case-materials'
import { CaseNews } from './_components/case-news'
import { CertificatePanel } from './_components/certificate-panel'
import { InspectionFiles } from './_components/inspection-files'
import { StepPanels } from './_components/step-panels'
import { casePageFacts } from './case-page-facts'
import { remediesOf } from './remedies-of'

type CasePageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string; late?: string } & UploadNews>
}

/** The title names no applicant: it stands in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.case')
  return { title: t('page-title') }
}

/** One case: what was filed beside its materials, the dates, the steps one may take, and the record. */
export default async function CasePage({ params, searchParams }: CasePageProps) {
  const officer = await requireStaff()
  const { id } = await params
  const facts = await casePageFacts(officer, id)
  if (!facts) notFound()
  const { view, history, filed, attachments, inspected, documents, departments } = facts
  const { done, late, ...said } = await searchParams
  const { case: one } = view.file
  return (
    <>
      <CaseHead one={one} />
      <CaseNews done={done} isLate={late !== undefined} events={history?.events ?? []} />
      {/*
       * Two columns where there is room: what opens in one tears no gap into the other. In a single column the materials
       * come before papers and record, since whoever reviews on a phone needs them first.
       */}
      <div className="mt-4 grid gap-x-8 gap-y-6 xl:grid-cols-2 xl:grid-rows-[auto_1fr]">
        <div className="grid content-start gap-6">
          <CaseClock dates={view.dates} />
          <InspectionFiles
            officer={officer}
            file={view.file}
            files={inspected}
            events={history?.events ?? []}
            said={said}
          />
          <StepPanels officer={officer} view={view} remedies={remediesOf(departments.get(one.departmentId))} />
          {filed && <CaseFiling caseId={id} filed={filed} />}
        </div>
        <div className="xl:col-start-2 xl:row-span-2 xl:row-start-1">
          <CaseCourse file={view.file} departments={departments} />
          {/* Stays in view while one reads the answers beside it. */}
          <div className="mt-6 xl:sticky xl:top-2">
            {filed && <CaseMaterials filed={filed} attachments={attachments} besides={inspected} />}
          </div>
        </div>
        <div className="grid content-start gap-6">
          <CaseDocuments documents={documents} />
          <CertificatePanel officer={officer} one={one} documents={documents} />
          {history && <CaseHistory service={one.title} history={history} />}
        </div>
      </div>
    </>
  )
}
