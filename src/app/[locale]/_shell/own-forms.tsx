import type { ReactNode } from 'react'
import { currentSession } from '@/platform/session/current-actor'
import { formOwnerProof } from '@/platform/session/form-owner'
import { FormOwnerProvider } from '@/ui/form-owner'

/** Around the pages of signed-in people: what is inside knows whose forms they are. */
export async function OwnForms({ children }: { children: ReactNode }) {
  const session = await currentSession()
  return <FormOwnerProvider proof={session && formOwnerProof(session.actor.id)}>{children}</FormOwnerProvider>
}
