'use client'

import { type ReactNode, useActionState } from 'react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { errorFor, type FormState, type FormValues, typedText } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'
import { useGivenBack } from '@/ui/use-given-back'
import { BodyField } from './body-field'
import { type EditionChoices, LinkFields, SubjectFields, WhatFields } from './edition-fields'

type EditionFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  values: FormValues
  choices: EditionChoices
  /** The edition that is being edited; a new document has none until it is saved. */
  editionId?: string
  expectedVersion: number
  isFirst: boolean
  children?: ReactNode
}

/** Everything an editor says about a document. Works without script; nothing typed is lost when it is refused. */
export function EditionForm({
  action,
  values,
  choices,
  editionId,
  expectedVersion,
  isFirst,
  children,
}: EditionFormProps) {
  const [state, submit] = useActionState(action, useGivenBack(['title', 'bodyHtml']))
  const t = useTranslations('publishing')
  const shown: FormState = { ...state, values: { ...values, ...state.values } }
  const body = typedText(shown, 'bodyHtml')
  return (
    <Form action={submit} noValidate>
      <ErrorSummary title={t('step.errors')} errors={state.errors} />
      <input type="hidden" name="expectedVersion" value={expectedVersion} />
      {/* A remount per answer makes React take what was typed as the fields' new beginning. */}
      <div key={JSON.stringify(state.values)} className="stack-wide">
        <WhatFields state={shown} choices={choices} isFirst={isFirst} />
        <section aria-labelledby="section-text">
          <h2 id="section-text" className="mb-3">
            {t('form.section-text')}
          </h2>
          <BodyField value={body} error={errorFor(state, 'bodyHtml')} editionId={editionId} />
        </section>
        <SubjectFields state={shown} choices={choices} />
        <LinkFields state={shown} choices={choices} />
      </div>
      <FormActions>
        <SubmitButton pendingText={t('form.saving')}>{t('form.save')}</SubmitButton>
        {children}
      </FormActions>
    </Form>
  )
}
