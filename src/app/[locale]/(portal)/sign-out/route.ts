import { DEFAULT_LOCALE, isLocale, localePath } from '@/platform/i18n/locale'
import { seeOther } from '@/platform/redirect'
import { endCurrentSession } from '@/platform/session/end-current-session'
import { allowAnyone } from '@/platform/session/guards'

/** Signing out is a write: the server lets only forms of the city's own pages through. */
export async function POST(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  await allowAnyone()
  await endCurrentSession()
  const { locale } = await params
  const to = `${localePath(isLocale(locale) ? locale : DEFAULT_LOCALE, '/sign-in')}?signed-out`
  return seeOther(to)
}
