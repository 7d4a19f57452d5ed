import { getTranslations } from 'next-intl/server'
import { REJECTION_KINDS } from '@/modules/casework/domain/non-acceptance'
import type { CaseView } from '@/modules/casework/queries/case-file'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { acceptAction, notRequiredAction, rejectAction } from '../acceptance-actions'
import { confirmTexts } from './confirm-texts'
import { StepForm } from './step-form'

/** What a window clerk may do with an application (许可法 32). */
export async function AcceptancePanels({ view: { file, actions } }: { view: CaseView }) {
  const t = await getTranslations('desk.steps')
  const [locale, confirm] = [await currentLocale(), await confirmTexts()]
  const { id, version } = file.case
  const texts = (step: string) => ({ errors: t('errors'), submit: t(`${step}.submit`), pending: t('pending') })
  const kinds = REJECTION_KINDS.map((value) => ({ value, text: t(`reject.kinds.${value}`) }))
  return (
    <>
      {actions.includes('accept') && (
        <StepForm
          id="accept"
          action={acceptAction.bind(null, id)}
          version={version}
          title={t('accept.title')}
          lead={t('accept.lead')}
          fields={[]}
          texts={texts('accept')}
          open
        />
      )}
      {actions.includes('requestCorrection') && (
        <div className="border-t border-(--line) py-2">
          <a href={localePath(locale, `/desk/cases/${id}/correct`)}>{t('correct')}</a>
        </div>
      )}
      {actions.includes('rejectAcceptance') && (
        <StepForm
          id="reject"
          action={rejectAction.bind(null, id)}
          version={version}
          kind="danger"
          title={t('reject.title')}
          lead={t('reject.lead')}
          fields={[
            { name: 'kind', type: 'radio', label: t('reject.kind'), choices: kinds },
            { name: 'reason', type: 'area', label: t('reason'), hint: t('reason-hint') },
            { name: 'legalBasis', type: 'text', label: t('legal-basis'), hint: t('legal-basis-hint') },
            { name: 'referTo', type: 'text', label: t('reject.refer-to'), optionalText: t('reject.refer-to-when') },
          ]}
          texts={{ ...texts('reject'), submit: t('preview.show') }}
          confirm={confirm}
        />
      )}
      {actions.includes('declareNotRequired') && (
        <StepForm
          id="not-required"
          action={notRequiredAction.bind(null, id)}
          version={version}
          kind="danger"
          title={t('not-required.title')}
          lead={t('not-required.lead')}
          fields={[{ name: 'reason', type: 'area', label: t('reason'), hint: t('reason-hint') }]}
          texts={{ ...texts('not-required'), submit: t('preview.show') }}
          confirm={confirm}
        />
      )}
    </>
  )
}
