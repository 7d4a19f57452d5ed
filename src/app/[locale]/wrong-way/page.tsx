import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ANYONE } from '@/kernel/actor'
import { currentActor } from '@/platform/session/current-actor'
import { PortalShell } from '../_shell/portal-shell'
import { FailureWords, ForbiddenWords, NotFoundWords, UnauthorizedWords } from '../_shell/refusal-pages'

const AREAS: Record<string, string> = { 401: 'errors.unauthorized', 403: 'errors.forbidden', 404: 'errors.not-found' }

export async function generateMetadata(): Promise<Metadata> {
  const status = (await headers()).get('x-yizhan-status') ?? ''
  const t = await getTranslations(AREAS[status] ?? 'failure')
  return { title: t('title'), robots: 'noindex' }
}

/**
 * What the server shows instead of the framework's own error document, which is empty without script.
 * Only the server can request it: it names the status in a header no caller may set.
 */
export default async function WrongWayPage() {
  const asked = await headers()
  switch (asked.get('x-yizhan-status')) {
    case '401':
      return inPortal(<UnauthorizedWords />)
    case '403':
      return inPortal(<ForbiddenWords />)
    case '404':
      return inPortal(<NotFoundWords />)
    case '500':
      // The database may be the very thing that failed, so nobody is looked up.
      return (
        <PortalShell actor={ANYONE}>
          <FailureWords reference={asked.get('x-request-id')} />
        </PortalShell>
      )
    default:
      notFound()
  }
}

const inPortal = async (words: ReactNode) => <PortalShell actor={await currentActor()}>{words}</PortalShell>
