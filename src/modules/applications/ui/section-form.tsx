'use client'

import { type FocusEvent, type FormEvent, useActionState, useEffect, useRef, useState } from 'react'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Section } from '@/modules/catalogue/domain/service-version'
import { useLocale, useTranslations } from '@/platform/i18n/use-translations'
import { ErrorSummary } from '@/ui/error-summary'
import { Form } from '@/ui/form'
import { FormActions } from '@/ui/form-actions'
import { Notice } from '@/ui/notice'
import { SubmitButton } from '@/ui/submit-button'
import { SAVED_ELSEWHERE } from '@/ui/unsent-words/form-events'
import { usePreviousPage } from '@/ui/unsent-words/previous-page'
import { useGivenBack } from '@/ui/use-given-back'
import type { CheckContext } from '../domain/answer-rules'
import { inLanguage } from '../domain/in-language'
import { parseAnswers } from '../domain/parse-answers'
import { visibleForm } from '../domain/visible-form'
import { FormFields } from './form-fields/form-fields'
import { SaveStatus } from './form-fields/save-status'
import { useAutosave } from './form-fields/use-autosave'
import { useFieldChecks } from './form-fields/use-field-checks'
import type { SectionFormState } from './section-form-state'

export type SectionFormProps = {
  action: (previous: SectionFormState, form: FormData) => Promise<SectionFormState>
  /** All its questions, also those that are not open yet. */
  section: Section
  /** The answers of this page, and of earlier ones where a condition here looks at them. */
  answers: Answers
  /** Answered from the verified record, in words: shown, not asked. */
  fixed: Readonly<Record<string, string>>
  /** What the rules of the fields are checked against: the city's day. */
  context: CheckContext
  saveUrl: string
  /** The draft version this page shows, and the page's own mark. */
  seen: number
  page: string
}

/** One page of an application: questions open as earlier ones are answered, and what is typed is kept. */
export function SectionForm(props: SectionFormProps) {
  const first = {
    errors: [],
    answers: useAnswersBack(props.section),
    seen: props.seen,
    focus: null,
    note: null,
    turn: 0,
  }
  const [state, submit] = useActionState(props.action, first)
  return <SectionFields key={state.turn} {...props} state={state} submit={submit} />
}

/** Answers to this page that were sent when the session was over; null when there are none. */
function useAnswersBack(section: Section): Answers | null {
  const { values } = useGivenBack(['asked'])
  const asked = [values.asked ?? []].flat().join(' ').split(' ')
  const fields = section.fields.filter(({ key }) => asked.includes(key))
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  return fields.length > 0 ? parseAnswers(fields, pairs) : null
}

type SectionFieldsProps = SectionFormProps & { state: SectionFormState; submit: (form: FormData) => void }

function SectionFields({ section, answers, fixed, context, saveUrl, page, state, submit }: SectionFieldsProps) {
  const t = useTranslations('applications.form')
  const locale = useLocale()
  const [typed, setTyped] = useState<Answers>({ ...answers, ...state.answers })
  const form = useRef<HTMLFormElement>(null)
  const follows = usePreviousPage(saveUrl, page)
  const sender = { seen: state.seen, page, turn: state.turn * TURNS_A_PAGE, follows: follows || undefined }
  const saving = useAutosave(saveUrl, sender, () => form.current?.dispatchEvent(new Event(SAVED_ELSEWHERE)))
  useEffect(() => {
    if (state.focus) form.current?.querySelector<HTMLElement>(`[name^="${CSS.escape(state.focus)}"]`)?.focus()
  }, [state.focus])

  const open = visibleForm({ sections: [section] }, typed).sections[0]?.fields ?? []
  const asked = open.filter((field) => !(field.key in fixed))
  const changed = (event: FormEvent<HTMLFormElement>) => {
    const now = parseAnswers(asked, new FormData(event.currentTarget))
    setTyped({ ...typed, ...now })
    saving.changed(now)
  }
  const checks = useFieldChecks(section.fields, context, state.errors)
  // Not on the way to a button: words that appear would move it from under the finger, and it asks the server anyway.
  const left = ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLFormElement>) => {
    const { name } = target as unknown as HTMLInputElement
    if (name && !(relatedTarget instanceof HTMLButtonElement))
      void checks.check(name, { ...typed, ...parseAnswers(asked, new FormData(currentTarget)) })
  }
  const labelOf = (key: string) => {
    const field = section.fields.find((one) => one.key === key)
    return field ? inLanguage(field.label, locale) : key
  }
  return (
    <Form ref={form} action={submit} onChange={changed} onBlur={left} onSubmit={saving.stop} noValidate>
      {/* Enter in a field means "go on", never "remove this row": a browser takes the first button it finds. */}
      <button type="submit" name="intent" value="continue" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary title={t('errors')} errors={state.errors} />
      {state.note && (
        <div className="mb-6">
          <Notice live>{state.note}</Notice>
        </div>
      )}
      <input type="hidden" name="asked" value={asked.map((field) => field.key).join(' ')} />
      <input type="hidden" name="seen" value={saving.seen} />
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="turn" value={saving.turn + 1} />
      <input type="hidden" name="follows" value={follows} />
      <FormFields fields={open} fixed={fixed} answers={typed} errors={checks.errors} />
      <FormActions>
        <SubmitButton name="intent" value="continue" pendingText={t('saving')}>
          {t('continue')}
        </SubmitButton>
        <SubmitButton name="intent" value="leave" kind="secondary" pendingText={t('saving')}>
          {t('save-and-leave')}
        </SubmitButton>
        {hasConditions(section) && (
          <noscript>
            <button type="submit" name="intent" value="update" className="button" data-kind="secondary">
              {t('update')}
            </button>
          </noscript>
        )}
      </FormActions>
      <SaveStatus state={saving.state} labelOf={labelOf} />
    </Form>
  )
}

/** A page sends far less often than this between two submissions; so turns keep growing across them. */
const TURNS_A_PAGE = 100_000

const hasConditions = (section: Section): boolean =>
  section.fields.some((field) => field.showWhen || field.fields?.some((inner) => inner.showWhen))
