import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { inLanguage } from '@/modules/applications/domain/in-language'
import { type DraftPageFacts, draftPage } from '@/modules/applications/queries/draft-page'
import type { UploadNews } from '@/modules/attachments/ui/upload-result'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireCitizen } from '@/platform/session/guards'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Steps } from '@/ui/steps'
import { CorrectionItems } from './_components/correction-items'
import { MaterialsStep } from './_components/materials-step'
import { OutdatedNotice } from './_components/outdated-notice'
import { ReviewStep } from './_components/review-step'
import { SectionStep } from './_components/section-step'
import { stepNames } from './_components/step-names'

type Props = {
  params: Promise<{ id: string; step: string }>
  searchParams: Promise<UploadNews & { filed?: string; changed?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, step } = await params
  const found = await draftPage(await requireCitizen(), id)
  if (found?.state !== 'open') return {}
  const names = await stepNames(found.page)
  const index = found.page.steps.findIndex(({ key }) => key === step)
  return { title: `${names[index] ?? ''} – ${await serviceName(found.page)}` }
}

const serviceName = async ({ service }: DraftPageFacts) =>
  inLanguage({ zh: service.name, en: service.nameEn ?? undefined }, await currentLocale())

/** One page of an application: a section of questions, the materials, or everything once more before it is filed. */
export default async function DraftStepPage({ params, searchParams }: Props) {
  const { id, step } = await params
  const citizen = await requireCitizen()
  const [found, locale] = [await draftPage(citizen, id), await currentLocale()]
  if (!found) notFound()
  if (found.state !== 'open') redirect(localePath(locale, `/my/cases/${found.caseId}`))
  const { page } = found
  const current = page.steps.findIndex(({ key }) => key === step)
  const here = page.steps[current]
  if (!here) redirect(localePath(locale, `/my/apply/draft/${id}`))

  const [t, said] = [await getTranslations('my.apply'), await searchParams]
  const names = await stepNames(page)
  const hrefOf = (key: string) => localePath(locale, `/my/apply/draft/${id}/${key}`)
  return (
    <div className="stack">
      <PageHeading
        kicker={page.correction ? t('correcting', { service: await serviceName(page) }) : await serviceName(page)}
        title={names[current] ?? ''}
      />
      <Steps
        label={t('steps')}
        steps={page.steps.map(({ key }, index) => ({ name: names[index] ?? key, href: hrefOf(key) }))}
        current={current}
        positionText={t('position', { current: current + 1, total: page.steps.length })}
        doneText={t('passed')}
      />
      {page.correction && <CorrectionItems items={page.correction.items} />}
      {said.changed !== undefined && <Notice tone="warning" title={t('changed-since-review')} live />}
      {page.outdated && <OutdatedNotice reason={page.outdated} code={page.service.code} />}
      {here.kind === 'section' && <SectionStep page={page} section={here.section} />}
      {here.kind === 'materials' && <MaterialsStep page={page} said={said} next={hrefOf('review')} />}
      {here.kind === 'review' && <ReviewStep page={page} citizen={citizen} hrefOf={hrefOf} />}
    </div>
  )
}
