import type { ReactNode } from 'react'
import { currentActor } from '@/platform/session/current-actor'
import { PortalShell } from '../_shell/portal-shell'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return <PortalShell actor={await currentActor()}>{children}</PortalShell>
}
