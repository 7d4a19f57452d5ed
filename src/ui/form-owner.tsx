'use client'

import { createContext, type ReactNode } from 'react'

/** The proof of whom the forms inside are shown to; null where nobody is signed in. */
export const FormOwnerContext = createContext<string | null>(null)

/** Gives the forms inside the proof of their owner; the server made it. */
export function FormOwnerProvider({ proof, children }: { proof: string | null; children: ReactNode }) {
  return <FormOwnerContext value={proof}>{children}</FormOwnerContext>
}
