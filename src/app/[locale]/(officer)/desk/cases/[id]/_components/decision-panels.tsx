import { getTranslations } from 'next-intl/server'
import { officialNamesAsText } from '@/app/[locale]/_shell/official-names'
import type { Staff } from '@/kernel/actor'
import { REVIEW_OUTCOMES } from '@/modules/casework/domain/decision'
import type { CaseView } from '@/modules/casework/queries/case-file'
import { currentLocale } from '@/platform/i18n/current-locale'
import { denyAction, grantAction, reviewAction } from '../decision-actions'
import { confirmTexts } from './confirm-texts'
import { inspectionFields } from './inspection-fields'
import { StepForm } from './step-form'

type StepPanelsProps = { officer: Staff; view: CaseView; remedies: string }

/** Opinion and decision; `remedies` is the text that a refusal will carry. */
export async function DecisionPanels({ officer, view, remedies }: StepPanelsProps) {
  const t = await getTranslations('desk.steps')
  const { file, actions, tasks } = view
  const { id, version } = file.case
  const texts = (step: string) => ({ errors: t('errors'), submit: t(`${step}.submit`), pending: t('pending') })
  const named = await officialNamesAsText(await currentLocale(), { stepsOf: [file.case.title] })
  const confirm = await confirmTexts()
  const visits = await inspectionFields(officer, file.case, tasks)
  const outcomes = REVIEW_OUTCOMES.map((value) => ({ value, text: t(`review.outcomes.${value}`) }))
  return (
    <>
      {actions.includes('review') &&
        tasks
          .filter(({ action }) => action === 'review')
          .map((task) => (
            <StepForm
              key={task.id}
              id={`review-${task.taskKey}`}
              action={reviewAction.bind(null, id)}
              version={version}
              hidden={{ taskId: task.id }}
              title={t('review.title', { task: named(task.name) })}
              fields={[
                ...(visits.get(task.id) ?? []),
                { name: 'outcome', type: 'radio', label: t('review.outcome'), choices: outcomes },
                { name: 'opinion', type: 'area', label: t('review.opinion'), hint: t('review.opinion-hint') },
              ]}
              texts={texts('review')}
              open
            />
          ))}
      {actions.includes('grant') && (
        <StepForm
          id="grant"
          action={grantAction.bind(null, id)}
          version={version}
          title={t('grant.title')}
          lead={t('grant.lead')}
          fields={[
            { name: 'reason', type: 'area', label: t('grant.reason'), optionalText: t('optional') },
            {
              name: 'conditions',
              type: 'area',
              label: t('grant.conditions'),
              hint: t('grant.conditions-hint'),
              optionalText: t('optional'),
            },
          ]}
          texts={{ ...texts('grant'), submit: t('preview.show') }}
          confirm={confirm}
          open
        />
      )}
      {actions.includes('deny') && (
        <StepForm
          id="deny"
          action={denyAction.bind(null, id)}
          version={version}
          kind="danger"
          title={t('deny.title')}
          lead={t('deny.remedies', { remedies })}
          fields={[
            { name: 'reason', type: 'area', label: t('reason'), hint: t('reason-hint') },
            { name: 'legalBasis', type: 'text', label: t('legal-basis'), hint: t('legal-basis-hint') },
          ]}
          texts={{ ...texts('deny'), submit: t('preview.show') }}
          confirm={confirm}
        />
      )}
    </>
  )
}
