'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { describedBy, Field } from '@/ui/field'

type AskDialogProps = {
  title: string
  label: string
  hint?: string
  value: string
  setText: string
  closeText: string
  /** Takes the answer; words when it is refused, which then stand beside the field. */
  onSet: (answer: string) => string | null
  onClose: () => void
  /** Another way to answer, such as taking a link off. */
  also?: { text: string; run: () => void }
}

/**
 * One question about the marked words. It stands within the form that is being written, so it is no form of its own: its
 * field has no name and is never sent. Escape closes it, Enter answers.
 */
export function AskDialog({ title, label, hint, value, setText, closeText, onSet, onClose, also }: AskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [answer, setAnswer] = useState(value)
  const [error, setError] = useState<string>()
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const set = () => {
    const refused = onSet(answer)
    setError(refused ?? undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    set()
  }
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div className="dialog-body">
        <Field id={id} label={label} hint={hint} error={error}>
          <input
            className="input"
            id={id}
            data-width="full"
            autoComplete="off"
            aria-describedby={describedBy(id, { hint, error })}
            aria-invalid={error ? true : undefined}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </Field>
      </div>
      <div className="dialog-close flex flex-wrap gap-2">
        <button type="button" className="button" onClick={set}>
          {setText}
        </button>
        {also && (
          <button type="button" className="button" data-kind="secondary" onClick={also.run}>
            {also.text}
          </button>
        )}
        <button type="button" className="button" data-kind="quiet" onClick={onClose}>
          {closeText}
        </button>
      </div>
    </dialog>
  )
}
