import { signOut } from '@/modules/identity/use-cases/sign-out'
import { DEFAULT_LOCALE, isLocale, localePath } from '@/platform/i18n/locale'
import { seeOther } from '@/platform/redirect'
import { currentSession } from '@/platform/session/current-actor'
import { allowAnyone } from '@/platform/session/guards'
import { takeSessionCookie } from '@/platform/session/start-session'

/** Leaving is a write: only a form of the city's own pages gets here, the front door sees to it. */
export async function POST(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  await allowAnyone()
  const session = await currentSession()
  if (session) await signOut(session.actor, session.id)
  await takeSessionCookie()
  const { locale } = await params
  const to = `${localePath(isLocale(locale) ? locale : DEFAULT_LOCALE, '/sign-in')}?signed-out`
  return seeOther(to)
}
