'use client'

import { type ReactNode, useActionState, useRef } from 'react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { errorFor, type FormState, type FormValues, typedText } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'
import { usePreviousPage } from '@/ui/unsent-words/previous-page'
import { useGivenBack } from '@/ui/use-given-back'
import { AlsoEditing } from './also-editing'
import { BodyField } from './body-field'
import { ConflictChoice, type ShownConflict } from './conflict-choice'
import { DraftSavingStatus } from './draft-saving-status'
import { type EditionChoices, LinkFields, SubjectFields, WhatFields } from './edition-fields'
import { useAutosavedDraft } from './use-autosaved-draft'

/** An answer may say that somebody else saved meanwhile, and what differs. */
export type EditionFormState = FormState & { conflict?: ShownConflict }

type EditionFormProps = {
  action: (previous: EditionFormState, form: FormData) => Promise<EditionFormState>
  values: FormValues
  choices: EditionChoices
  /** The edition that is being edited; a new document has none until it is saved. */
  editionId?: string
  expectedVersion: number
  /** How a draft saves itself; a new document has none until it is saved. */
  draft?: { page: string; url: string; history: string }
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
  draft,
  isFirst,
  children,
}: EditionFormProps) {
  const [state, submit] = useActionState<EditionFormState, FormData>(action, useGivenBack(['title', 'bodyHtml']))
  const t = useTranslations('publishing')
  const version = useRef<HTMLInputElement>(null)
  const { saving, known } = useAutosavedDraft(version, draft?.url ?? null, expectedVersion)
  const follows = usePreviousPage(editionId ?? '', draft?.page ?? '')
  const shown: FormState = { ...state, values: { ...values, ...state.values } }
  const body = typedText(shown, 'bodyHtml')
  return (
    <Form action={submit} noValidate>
      <ErrorSummary title={t('step.errors')} errors={state.errors} />
      {draft && <AlsoEditing url={`${draft.url}/editing`} known={known} />}
      {state.conflict && <ConflictChoice conflict={state.conflict} />}
      <input type="hidden" name="expectedVersion" value={known} ref={version} />
      {draft && <input type="hidden" name="page" value={draft.page} />}
      {draft && <input type="hidden" name="follows" value={follows} />}
      {draft && <input type="hidden" name="base" value={typedText(state, 'base', String(known))} />}
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
      {draft && <DraftSavingStatus saving={saving} history={draft.history} />}
    </Form>
  )
}
