import { getTranslations } from 'next-intl/server'
import { wordsIn } from '@/app/[locale]/_shell/words'
import type { GuidePage } from '@/modules/catalogue/queries/service-guide'
import type { Locale } from '@/platform/i18n/locale'
import { ProcessDiagram } from '@/ui/process-diagram'
import { GuideSection } from './guide-section'

/** The way of a case, drawn: filing, acceptance, the stages of this service, and the result. */
export async function ProcessPicture({ page, locale }: { page: GuidePage; locale: Locale }) {
  const t = await getTranslations('catalogue')
  const { content, department, taking } = page
  if (content.process.stages.length === 0) return null
  const nameOf = (one: { shortName: string; nameEn: string | null }) =>
    wordsIn(locale, { zh: one.shortName, en: one.nameEn })
  const owner = nameOf(department)
  const { acceptance } = content.terms
  const term = (days: number) => (days === 0 ? t('limits.at-once') : t('limits.workday', { amount: days }))
  const stages = content.process.stages.map((stage) => ({
    name: stage.when ? t('process.if-needed', { stage: wordsIn(locale, stage.name) }) : wordsIn(locale, stage.name),
    tasks: stage.tasks.map((task) => {
      const other = task.departmentCode ? taking.get(task.departmentCode) : undefined
      return { name: wordsIn(locale, task.name), by: other ? nameOf(other) : owner, term: term(task.termDays) }
    }),
  }))
  return (
    <GuideSection id="process" title={t('guide.process')}>
      <ProcessDiagram
        label={t('process.label')}
        listSummary={t('process.as-list')}
        stages={[
          {
            name: t('process.accept'),
            tasks: [
              {
                name: t('process.check'),
                by: owner,
                term: acceptance ? t('process.within', { days: acceptance.amount }) : '',
              },
            ],
          },
          ...stages,
          {
            name: t('process.result'),
            tasks: [{ name: wordsIn(locale, content.guide.resultName), by: t('process.delivered'), term: '' }],
          },
        ]}
      />
    </GuideSection>
  )
}
