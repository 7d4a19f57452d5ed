import type { ReactNode } from 'react'
import type { Actor } from '@/kernel/actor'
import { PortalFooter } from './portal-footer'
import { PortalHeader } from './portal-header'

type PortalShellProps = { actor: Actor; children: ReactNode; side?: ReactNode }

/** The public face: calm and large. With `side`, a column of links beside the page. */
export function PortalShell({ actor, children, side }: PortalShellProps) {
  return (
    <div data-density="portal" className="shell">
      <PortalHeader actor={actor} />
      <div className="page-width" data-stale-slot="" />
      <div className="page-width shell-body" data-side={side ? '' : undefined}>
        {side}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <PortalFooter />
    </div>
  )
}
