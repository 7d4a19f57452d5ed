import type { ReactNode } from 'react'
import { currentActor } from '@/platform/session/current-actor'
import { AdminShell } from '../../_shell/admin-shell'
import { OwnForms } from '../../_shell/own-forms'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <AdminShell actor={await currentActor()}>
      <OwnForms>{children}</OwnForms>
    </AdminShell>
  )
}
