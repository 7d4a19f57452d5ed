'use client'

import { type ComponentProps, useContext } from 'react'
import { FormOwnerContext } from './form-owner'
import { OWNER_FIELD } from './owner-field'

/**
 * Every form of a signed-in person: it carries the proof of whom it was shown to, and the guards of the server refuse
 * it from anybody else. An architecture test finds a form that is written without it.
 */
export function Form({ children, ...form }: ComponentProps<'form'>) {
  const owner = useContext(FormOwnerContext)
  return (
    <form {...form}>
      {children}
      {owner !== null && <input type="hidden" name={OWNER_FIELD} value={owner} />}
    </form>
  )
}
