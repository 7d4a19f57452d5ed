import type { ReactNode } from 'react'
import { currentActor } from '@/platform/session/current-actor'
import { AdminShell } from '../../_shell/admin-shell'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return <AdminShell actor={await currentActor()}>{children}</AdminShell>
}
