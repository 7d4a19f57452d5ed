'use client'

import { useEffect, useRef } from 'react'
import { FormActions } from '@/ui/form-actions'
import type { FormValues } from '@/ui/form-state'
import { SubmitButton } from '@/ui/submit-button'
import { CHANGE, PREVIEWED, type StepState } from '../step-state'
import { LetterPreview } from './letter-preview'

export type ConfirmTexts = { title: string; final: string; confirm: string; change: string; pending: string }

type ConfirmStepProps = {
  preview: NonNullable<StepState['preview']>
  /** Everything that was typed; sent again with the confirmation. */
  values: FormValues
  kind?: 'primary' | 'danger'
  texts: ConfirmTexts
}

/** The letters as they will read, what follows from sending them, and the two ways on. Takes the focus when it appears. */
export function ConfirmStep({ preview, values, kind, texts }: ConfirmStepProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div>
      <h3 tabIndex={-1} ref={heading}>
        {texts.title}
      </h3>
      <p className="max-w-(--measure)">{texts.final}</p>
      {preview.letters.map((letter) => (
        <LetterPreview key={letter.title} letter={letter} />
      ))}
      {Object.entries(values).flatMap(([name, value]) =>
        [value].flat().map((one) => <input key={`${name}=${one}`} type="hidden" name={name} value={one} />),
      )}
      <input type="hidden" name={PREVIEWED} value={preview.mark} />
      <FormActions>
        <SubmitButton kind={kind} pendingText={texts.pending}>
          {texts.confirm}
        </SubmitButton>
        <SubmitButton kind="secondary" name={CHANGE} value="yes" pendingText={texts.pending}>
          {texts.change}
        </SubmitButton>
      </FormActions>
    </div>
  )
}
