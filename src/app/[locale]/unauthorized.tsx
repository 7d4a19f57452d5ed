import { currentActor } from '@/platform/session/current-actor'
import { PortalShell } from './_shell/portal-shell'
import { UnauthorizedWords } from './_shell/refusal-pages'

export default async function Unauthorized() {
  return (
    <PortalShell actor={await currentActor()}>
      <UnauthorizedWords />
    </PortalShell>
  )
}
