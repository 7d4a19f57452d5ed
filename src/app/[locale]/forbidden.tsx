import { currentActor } from '@/platform/session/current-actor'
import { PortalShell } from './_shell/portal-shell'
import { ForbiddenWords } from './_shell/refusal-pages'

export default async function Forbidden() {
  return (
    <PortalShell actor={await currentActor()}>
      <ForbiddenWords />
    </PortalShell>
  )
}
