import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import type { CaseView } from '@/modules/casework/queries/case-file'
import { AcceptancePanels } from './acceptance-panels'
import { ClockPanels } from './clock-panels'
import { DecisionPanels } from './decision-panels'

type StepPanelsProps = { officer: Staff; view: CaseView; remedies: string }

/** Exactly the steps that the server would accept from this person now. */
export async function StepPanels({ officer, view, remedies }: StepPanelsProps) {
  const t = await getTranslations('desk.steps')
  return (
    <section aria-labelledby="steps" className="case-steps">
      <h2 id="steps" className="mb-2">
        {t('title')}
      </h2>
      {view.actions.length === 0 && <p className="text-(--ink-soft)">{t('none')}</p>}
      <AcceptancePanels view={view} />
      <DecisionPanels officer={officer} view={view} remedies={remedies} />
      <ClockPanels view={view} />
    </section>
  )
}
