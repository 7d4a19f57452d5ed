'use client'

import { useActionState } from 'react'
import { DataList } from '@/ui/data-list'
import { DueDate } from '@/ui/due-date'
import { ErrorSummary } from '@/ui/error-summary'
import { emptyFormState, errorFor, typedText } from '@/ui/form-state'
import { StatusTag } from '@/ui/status-tag'
import { SubmitButton } from '@/ui/submit-button'
import { TextInput } from '@/ui/text-input'
import { Timeline } from '@/ui/timeline'
import type { TrackedView, TrackState } from './track-state'

type TrackWords = Record<
  'caseNo' | 'caseNoHint' | 'code' | 'codeHint' | 'submit' | 'pending' | 'errors' | 'timeline',
  string
>
type TrackFormProps = { action: (previous: TrackState, form: FormData) => Promise<TrackState>; words: TrackWords }

/** Asks for number and code; the answer appears above the form. Works without script. */
export function TrackForm({ action, words }: TrackFormProps) {
  const [state, send] = useActionState(action, { ...emptyFormState, found: null })
  return (
    <div className="stack-wide">
      {state.found && <Tracked found={state.found} timelineLabel={words.timeline} />}
      <form action={send} className="stack max-w-measure">
        <ErrorSummary title={words.errors} errors={state.errors} />
        <TextInput
          name="caseNo"
          label={words.caseNo}
          hint={words.caseNoHint}
          error={errorFor(state, 'caseNo')}
          defaultValue={typedText(state, 'caseNo')}
          width="full"
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={errorFor(state, 'code')}
          defaultValue={typedText(state, 'code')}
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <SubmitButton pendingText={words.pending}>{words.submit}</SubmitButton>
      </form>
    </div>
  )
}

function Tracked({ found, timelineLabel }: { found: TrackedView; timelineLabel: string }) {
  const { due } = found
  const rows = [...found.rows, ...(due ? [{ key: 'due', name: due.name, value: <DueDate {...due} /> }] : [])]
  return (
    <section aria-labelledby="tracked" className="stack" role="status">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="tracked" lang={found.isTitleChinese ? 'zh-CN' : undefined}>
          {found.title}
        </h2>
        <StatusTag tone={found.status.tone}>{found.status.text}</StatusTag>
      </header>
      <DataList rows={rows} />
      <Timeline label={timelineLabel} entries={found.entries} />
    </section>
  )
}
