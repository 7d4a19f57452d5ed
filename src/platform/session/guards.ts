import 'server-only'
import { headers } from 'next/headers'
import type { Actor, AdminRole, Citizen, Staff } from '@/kernel/actor'
import type { OpenSession } from '@/modules/identity/queries/session-actor'
import { bodyIsUnderstood, formGiven, type GivenForm } from '../action-body'
import { DEFAULT_LOCALE, isLocale, type Locale, localePath } from '../i18n/locale'
import { redirect } from '../redirect'
import { currentActor, currentSession, endedSession } from './current-actor'
import { formOwner } from './form-owner'
import { safeNextPath } from './next-path'
import { notAllowed, recordForeignForm } from './refused'
import { keepUnsentForm } from './unsent-form'

/** Says that nothing was saved, since the form was shown to somebody else. */
export const NOT_YOUR_FORM = '/not-your-form'

/** Where the step that is still open is taken; citizens and staff have pages of their own. */
const OPEN_STEP_PAGES = {
  'choose-password': 'profile/password',
  'enrol-second-factor': 'profile/second-factor',
} as const

/*
 * With its form a guard also asks whom the form was shown to: another person's is carried out for nobody. Every action of
 * a signed-in person gives its form (tests/architecture/forms.test.ts).
 */

/** A signed-in citizen; anyone else signs in first, and staff see the 403 page. */
export async function requireCitizen(...given: GivenForm): Promise<Citizen> {
  const actor = await requireSignedIn(...given)
  return actor.kind === 'citizen' ? actor : notAllowed(actor, actOf(given))
}

/** A signed-in member of staff, whatever their posts: what they may do is asked of the rules. */
export async function requireStaff(...given: GivenForm): Promise<Staff> {
  const actor = await requireSignedIn(...given)
  return actor.kind === 'staff' ? actor : notAllowed(actor, actOf(given))
}

/** One of the three administrators (三员), or the one named. */
export async function requireAdmin(role?: AdminRole, ...given: GivenForm): Promise<Staff> {
  const staff = await requireStaff(...given)
  const fits = staff.adminRole !== null && (role === undefined || staff.adminRole === role)
  return fits ? staff : notAllowed(staff, actOf(given))
}

/** The same as the guard of a form (`platform/form-action`). */
export const adminForm =
  (role?: AdminRole) =>
  (form: FormData): Promise<Staff> =>
    requireAdmin(role, form)

/** States explicitly that a page, action or route is open to everybody. */
export async function allowAnyone(): Promise<Actor> {
  bodyIsUnderstood()
  return currentActor()
}

/** Whoever holds a session, also with a step still open: only for the pages where that step is taken. */
export async function requireSession(...given: GivenForm): Promise<OpenSession> {
  const form = formGiven(given)
  bodyIsUnderstood()
  const session = (await currentSession()) ?? (await goToSignIn(form))
  if (form && !isShownTo(session.actor, form)) {
    await recordForeignForm(session.actor)
    redirect(localePath(await currentLocale(), NOT_YOUR_FORM))
  }
  return session
}

/** Whether a form was shown to this very person; for handlers that read their form after they asked who is there. */
export const isShownTo = (actor: Actor, form: FormData): boolean => formOwner(form) === actor.id

/** A guard with a form stands before an act, one without before a page. */
const actOf = (given: GivenForm): 'act' | undefined => (given.length === 0 ? undefined : 'act')

async function requireSignedIn(...given: GivenForm): Promise<Citizen | Staff> {
  const session = await requireSession(...given)
  if (session.openStep !== null) {
    const home = session.actor.kind === 'citizen' ? '/my' : '/desk'
    redirect(localePath(await currentLocale(), `${home}/${OPEN_STEP_PAGES[session.openStep]}`))
  }
  return session.actor
}

async function goToSignIn(form?: FormData): Promise<never> {
  const here = safeNextPath((await headers()).get('x-yizhan-path'))
  const next = here && form ? await keepUnsentForm(form, here) : here
  const why = await endedSession()
  const asked = new URLSearchParams({ ...(next && { next }), ...(why && { why }) }).toString()
  redirect(`${localePath(await currentLocale(), '/sign-in')}${asked ? `?${asked}` : ''}`)
}

/** The language the server read from the address. */
async function currentLocale(): Promise<Locale> {
  const given = (await headers()).get('x-yizhan-locale')
  return isLocale(given) ? given : DEFAULT_LOCALE
}
