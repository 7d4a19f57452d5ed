'use client'

import { createContext, type ReactNode } from 'react'
import type { FormValues } from './form-state'
import type { VaultKey } from './unsent-words/vault'

export type UnsentWordsTexts = Record<
  'restored' | 'restored-detail' | 'discard' | 'left' | 'left-detail' | 'forget' | 'besides' | 'copy' | 'copied',
  string
>

export type FormOwner = {
  /** Sent with every form: whom it was shown to. */
  proof: string
  /** Where the person's unsent words lie in this browser. */
  vault: VaultKey
  texts: UnsentWordsTexts
  /** What was sent without script when the session was over, and is given back on this page. */
  unsent: FormValues | null
}

/** Whose the forms inside are; null where nobody is signed in. */
export const FormOwnerContext = createContext<FormOwner | null>(null)

/** Says whose the forms inside are; the server knows. */
export function FormOwnerProvider({ owner, children }: { owner: FormOwner; children: ReactNode }) {
  return <FormOwnerContext value={owner}>{children}</FormOwnerContext>
}
