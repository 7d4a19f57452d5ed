'use client'

import { useActionState, useEffect, useRef } from 'react'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { SubmitButton } from '@/ui/submit-button'
import { useGivenBack } from '@/ui/use-given-back'
import type { StepAction, StepState } from '../step-state'
import { ConfirmStep, type ConfirmTexts } from './confirm-step'
import { type StepField, StepFields } from './step-fields'

export type StepFormProps = {
  /** Unique on the page: ids of the fields begin with it. */
  id: string
  action: StepAction
  /** The state of the case this page shows. */
  version: number
  title: string
  lead?: string
  fields: readonly StepField[]
  /** Values of the form that nobody types. */
  hidden?: Readonly<Record<string, string>>
  kind?: 'primary' | 'danger'
  texts: { errors: string; submit: string; pending: string }
  /** Of a step that sends a letter: the words around its preview. */
  confirm?: ConfirmTexts
  open?: boolean
}

/** One step that may be taken: opens in place beside what it is about, and keeps what was typed when it is refused. */
export function StepForm({
  id,
  action,
  version,
  title,
  lead,
  fields,
  hidden = {},
  kind = 'primary',
  texts,
  confirm,
  open,
}: StepFormProps) {
  const typed = fields.filter(({ type }) => type !== 'radio').map(({ name }) => name)
  const [state, submit] = useActionState<StepState, FormData>(action, useGivenBack(typed))
  const box = useRef<HTMLDetailsElement>(null)
  const isInUse = Object.keys(state.values).length > 0
  useEffect(() => {
    if (isInUse && box.current) box.current.open = true
  }, [isInUse])
  const errors = state.errors.map(({ field, message }) => ({ field: field && `${id}-${field}`, message }))
  return (
    <details className="details border-t border-(--line) py-2" ref={box} open={open || isInUse}>
      <summary>{title}</summary>
      <Form action={submit} className="mt-2 mb-4" noValidate>
        {state.preview && confirm ? (
          <ConfirmStep preview={state.preview} values={state.values} kind={kind} texts={confirm} />
        ) : (
          <>
            <ErrorSummary title={texts.errors} errors={errors} />
            {lead && <p className="mb-3 max-w-(--measure) text-(--ink-soft)">{lead}</p>}
            <input type="hidden" name="expectedVersion" value={version} />
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <StepFields key={JSON.stringify(state.values)} formId={id} fields={fields} state={state} />
            <FormActions>
              <SubmitButton kind={kind} pendingText={texts.pending}>
                {texts.submit}
              </SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </details>
  )
}
