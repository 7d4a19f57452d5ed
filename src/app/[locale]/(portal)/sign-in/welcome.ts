import type { SignedIn } from '@/modules/identity/use-cases/begin-session'
import { signOut } from '@/modules/identity/use-cases/sign-out'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { currentSession } from '@/platform/session/current-actor'
import { safeNextPath } from '@/platform/session/next-path'
import { giveSessionCookie } from '@/platform/session/start-session'

/** Gives the browser its new session, ends the one it had, and goes on to where the person wanted to be. */
export async function welcome(signedIn: SignedIn, next: string | undefined): Promise<never> {
  const before = await currentSession()
  if (before) await signOut(before.actor, before.id)
  await giveSessionCookie(signedIn.sessionId)
  const home = signedIn.kind === 'citizen' ? '/my' : '/desk'
  redirect(safeNextPath(next) ?? localePath(await currentLocale(), home))
}
