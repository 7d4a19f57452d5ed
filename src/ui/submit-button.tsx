'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import type { ButtonKind } from './button'

type SubmitButtonProps = {
  children: ReactNode
  /** Shown while the city answers. */
  pendingText: string
  kind?: ButtonKind
  name?: string
  value?: string
}

/** Sends its form. Stays focusable while it waits and swallows a second click; without script it is a plain submit button. */
export function SubmitButton({ children, pendingText, kind = 'primary', name, value }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      className="button"
      data-kind={kind}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      <span aria-live="polite">{pending ? pendingText : children}</span>
    </button>
  )
}
