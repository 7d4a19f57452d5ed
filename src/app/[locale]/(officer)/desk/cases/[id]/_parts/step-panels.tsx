import { getTranslations } from 'next-intl/server'
import type { CaseView } from '@/modules/casework/queries/case-file'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { AcceptancePanels } from './acceptance-panels'
import { ClockPanels } from './clock-panels'
import { DecisionPanels } from './decision-panels'

/** Exactly the steps that the server would accept from this person now. */
export async function StepPanels({ view, remedies }: { view: CaseView; remedies: string }) {
  const t = await getTranslations('desk.steps')
  const { actions, file } = view
  const locale = await currentLocale()
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('title')}</h2>
      {actions.length === 0 && <p className="text-(--ink-soft)">{t('none')}</p>}
      <AcceptancePanels view={view} />
      {actions.includes('requestCorrection') && (
        <p className="my-2">
          <ButtonLink href={localePath(locale, `/desk/cases/${file.case.id}/correct`)}>{t('correct')}</ButtonLink>
        </p>
      )}
      <DecisionPanels view={view} remedies={remedies} />
      <ClockPanels view={view} />
    </section>
  )
}
