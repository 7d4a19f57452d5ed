import type { ReactNode } from 'react'
import { currentActor } from '@/platform/session/current-actor'
import { DeskShell } from '../../_shell/desk-shell'
import { OwnForms } from '../../_shell/own-forms'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <DeskShell actor={await currentActor()}>
      <OwnForms>{children}</OwnForms>
    </DeskShell>
  )
}
