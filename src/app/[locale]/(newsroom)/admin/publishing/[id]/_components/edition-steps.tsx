import { getTranslations } from 'next-intl/server'
import { VALIDITIES } from '@/modules/disclosure/domain/document'
import type { EditionAction } from '@/modules/disclosure/domain/lifecycle'
import type { EditorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { DeclaredForm, type DeclaredFormProps, type FieldSpec } from '@/ui/declared-form'
import { Details } from '@/ui/details'
import {
  publishAction,
  returnAction,
  reviseAction,
  scheduleAction,
  submitAction,
  validityAction,
  withdrawAction,
} from '../actions'
import { discardAction } from '../discard-action'

type Panel = {
  action: EditionAction
  run: (editionId: string, ...rest: Parameters<DeclaredFormProps['action']>) => ReturnType<DeclaredFormProps['action']>
  key: string
  lead?: string
  fields?: readonly FieldSpec[]
  kind?: DeclaredFormProps['submitKind']
  open?: boolean
}

/** What this person may do with the edition now: the same list by which the server decides. */
export async function EditionSteps({ view }: { view: EditorialEdition }) {
  const t = await getTranslations('publishing')
  const locale = await currentLocale()
  const { edition, actions } = view
  const panels = (await panelsOf(view)).filter(({ action }) => actions.includes(action))
  const version: FieldSpec = { control: 'hidden', name: 'expectedVersion', value: String(edition.version) }
  return (
    <section aria-labelledby="steps" className="stack-tight">
      <h2 id="steps">{t('edition.steps')}</h2>
      {actions.length === 0 && <p>{t('edition.no-steps')}</p>}
      {actions.includes('edit') && (
        <p>
          <ButtonLink href={localePath(locale, `/admin/publishing/${edition.id}/edit`)}>{t('step.edit')}</ButtonLink>
        </p>
      )}
      {panels.map(({ key, run, lead, fields = [], kind, open }) => (
        <Details key={key} summary={t(`step.${key}`)} open={open}>
          {lead && <p className="mb-2 text-ink-soft">{t(`step.${lead}`)}</p>}
          <DeclaredForm
            action={run.bind(null, edition.id)}
            fields={[version, ...fields]}
            idPrefix={`${key}-`}
            errorTitle={t('step.errors')}
            submitText={t(`step.${key}`)}
            pendingText={t('step.pending')}
            submitKind={kind}
          />
        </Details>
      ))}
    </section>
  )
}

async function panelsOf({ document, hasPredecessors, findings }: EditorialEdition): Promise<Panel[]> {
  const t = await getTranslations('publishing.step')
  const validities = await getTranslations('disclosure.validities')
  const secrecy: FieldSpec = { control: 'tick', name: 'secrecyReviewed', label: t('secrecy') }
  const reason = (label: string): FieldSpec => ({ control: 'area', name: 'reason', label: t(label), rows: 2 })
  const time: FieldSpec = {
    control: 'text',
    name: 'publishTime',
    label: t('schedule-time'),
    hint: t('schedule-hint'),
    width: 'short',
  }
  const predecessors: FieldSpec = {
    control: 'radio',
    name: 'predecessors',
    label: t('predecessors'),
    choices: (['given-back', 'stay-out'] as const).map((value) => ({ value, text: t(`predecessors-${value}`) })),
  }
  const hasWarnings = findings.some(({ level }) => level === 'warning')
  const goOn: FieldSpec[] = hasWarnings
    ? [{ control: 'area', name: 'warningReason', label: t('warning-reason'), hint: t('warning-hint'), rows: 2 }]
    : []
  const choices = VALIDITIES.map((value) => ({ value, text: validities(value) }))
  return [
    { action: 'submit', key: 'submit', run: submitAction, open: true },
    {
      action: 'publish',
      key: 'publish',
      run: publishAction,
      lead: 'publish-lead',
      fields: [...goOn, secrecy],
      open: true,
    },
    {
      action: 'schedule',
      key: 'schedule',
      run: scheduleAction,
      fields: [{ control: 'date', name: 'publishDay', label: t('schedule-day') }, time, ...goOn, secrecy],
    },
    { action: 'return', key: 'return', run: returnAction, fields: [reason('return-reason')] },
    { action: 'revise', key: 'revise', run: reviseAction, lead: 'revise-lead', open: true },
    {
      action: 'setValidity',
      key: 'validity',
      run: validityAction,
      fields: [
        { control: 'select', name: 'validity', label: t('validity-now'), choices, value: document.validity },
        reason('validity-reason'),
      ],
    },
    {
      action: 'withdraw',
      key: 'withdraw',
      run: withdrawAction,
      lead: 'withdraw-lead',
      fields: [reason('withdraw-reason'), ...(hasPredecessors ? [predecessors] : [])],
      kind: 'danger',
    },
    { action: 'discard', key: 'discard', run: discardAction, lead: 'discard-lead', kind: 'danger' },
  ]
}
