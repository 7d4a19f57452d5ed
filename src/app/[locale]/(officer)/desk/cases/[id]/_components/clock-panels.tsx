import { getTranslations } from 'next-intl/server'
import { EXCLUDED_PROCEDURES } from '@/modules/casework/domain/case'
import { openExtension, openPause } from '@/modules/casework/domain/case-file'
import { lawOfCase } from '@/modules/casework/domain/case-number'
import type { CaseView } from '@/modules/casework/queries/case-file'
import {
  decideExtensionAction,
  endProcedureAction,
  requestExtensionAction,
  startProcedureAction,
} from '../clock-actions'
import { confirmTexts } from './confirm-texts'
import { StepForm } from './step-form'

/** What moves the date: special procedures (许可法 45) and extensions (许可法 42). */
export async function ClockPanels({ view: { file, actions } }: { view: CaseView }) {
  const t = await getTranslations('desk.steps')
  const words = await getTranslations('casework')
  const { id, version, terms } = file.case
  const texts = (step: string) => ({ errors: t('errors'), submit: t(`${step}.submit`), pending: t('pending') })
  const procedures = EXCLUDED_PROCEDURES.map((value) => ({ value, text: words(`procedures.${value}`) }))
  const confirm = await confirmTexts()
  const law = lawOfCase(file.case)
  const { unit } = terms.promised
  const pause = openPause(file)
  const asked = openExtension(file)
  const answers = (['approve', 'refuse'] as const).map((value) => ({ value, text: t(`answer-extension.${value}`) }))
  return (
    <>
      {actions.includes('startProcedure') && (
        <StepForm
          id="procedure"
          action={startProcedureAction.bind(null, id)}
          version={version}
          title={t('procedure.title')}
          lead={t('procedure.lead', { law })}
          fields={[
            { name: 'procedure', type: 'select', label: t('procedure.kind'), choices: procedures },
            { name: 'expectedDays', type: 'number', label: t('procedure.days'), unit: t('workdays') },
            { name: 'reason', type: 'area', label: t('reason'), hint: t('reason-hint') },
            {
              name: 'legalBasis',
              type: 'text',
              label: t('legal-basis'),
              value: law === 'licence' ? t('procedure.basis') : '',
            },
          ]}
          texts={{ ...texts('procedure'), submit: t('preview.show') }}
          confirm={confirm}
        />
      )}
      {actions.includes('endProcedure') && pause && (
        <StepForm
          id="procedure-end"
          action={endProcedureAction.bind(null, id)}
          version={version}
          title={t('procedure-end.title', { procedure: words(`procedures.${pause.procedure}`) })}
          fields={[{ name: 'result', type: 'area', label: t('procedure-end.result') }]}
          texts={texts('procedure-end')}
          open
        />
      )}
      {actions.includes('requestExtension') && (
        <StepForm
          id="extension"
          action={requestExtensionAction.bind(null, id)}
          version={version}
          title={t('extension.title')}
          lead={t('extension.lead', { most: terms.extensionDays, unit, law })}
          fields={[
            {
              name: 'days',
              type: 'number',
              label: t('extension.days'),
              unit: t(unit === 'workday' ? 'workdays' : 'calendar-days'),
            },
            { name: 'reason', type: 'area', label: t('reason'), hint: t('reason-hint') },
          ]}
          texts={texts('extension')}
        />
      )}
      {actions.includes('decideExtension') && asked && (
        <StepForm
          id="extension-answer"
          action={decideExtensionAction.bind(null, id)}
          version={version}
          title={t('answer-extension.title')}
          lead={t('answer-extension.lead', { days: asked.days, unit, reason: asked.reason })}
          fields={[
            { name: 'answer', type: 'radio', label: t('answer-extension.answer'), choices: answers },
            {
              name: 'reason',
              type: 'area',
              label: t('answer-extension.reason'),
              optionalText: t('answer-extension.reason-when'),
            },
          ]}
          texts={texts('answer-extension')}
          confirm={confirm}
          open
        />
      )}
    </>
  )
}
