import { currentActor } from '@/platform/session/current-actor'
import { PortalShell } from './_shell/portal-shell'
import { NotFoundWords } from './_shell/refusal-pages'

export default async function NotFound() {
  return (
    <PortalShell actor={await currentActor()}>
      <NotFoundWords />
    </PortalShell>
  )
}
