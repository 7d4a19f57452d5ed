'use client'

import { type ComponentProps, useContext, useRef } from 'react'
import { FormOwnerContext } from './form-owner'
import { OWNER_FIELD } from './owner-field'
import { KeepUnsentWords } from './unsent-words/keep-unsent-words'

/**
 * Every form of a signed-in person. It carries the proof of whom it was shown to, and the guards of the server refuse
 * it from anybody else; and its unsent words are kept. An architecture test finds a form that is written without it.
 */
export function Form({ children, ...form }: ComponentProps<'form'>) {
  const owner = useContext(FormOwnerContext)
  const field = useRef<HTMLInputElement>(null)
  if (!owner) return <form {...form}>{children}</form>
  return (
    <form {...form}>
      <KeepUnsentWords owner={owner} field={field} />
      {children}
      <input type="hidden" name={OWNER_FIELD} value={owner.proof} ref={field} />
    </form>
  )
}
