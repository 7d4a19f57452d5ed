import { getTranslations } from 'next-intl/server'
import type { Citizen, Staff } from '@/kernel/actor'
import type { OpenSession } from '@/modules/identity/queries/session-actor'
import { changeContact, confirmContact } from '@/modules/identity/use-cases/change-contact'
import { changePassword, choosePassword } from '@/modules/identity/use-cases/change-password'
import { endOwnSessions } from '@/modules/identity/use-cases/end-own-sessions'
import { intendToLink } from '@/modules/identity/use-cases/link-provider'
import { unlinkProvider } from '@/modules/identity/use-cases/unlink-provider'
import { env } from '@/platform/env'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect, redirectToProvider } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { authOptions } from '@/platform/session/auth-options'
import { currentSession } from '@/platform/session/current-actor'
import { providerAddress } from '@/platform/session/oidc-sign-in'
import { contactTicketCookie, giveContactTicket, giveIntentCookie } from '@/platform/session/start-session'
import type { FormState } from '@/ui/form-state'
import {
  ContactForm,
  NewPasswordForm,
  PasswordAgainForm,
  PasswordForm,
  SentCodeInput,
  SessionForm,
} from './profile-forms'

/** Citizens and staff look after the same things on pages of their own; `home` is where those pages are. */
export type ProfileHome = '/my/profile' | '/desk/profile'

export async function saved(home: ProfileHome, what: string): Promise<never> {
  redirect(`${localePath(await currentLocale(), home)}?saved=${what}`)
}

export async function changeContactStep(actor: Citizen | Staff, home: ProfileHome, form: FormData): Promise<FormState> {
  const t = await getTranslations('identity')
  const input = parseForm(ContactForm, form, t)
  if (!input.ok) return input.formState
  const result = await changeContact(actor, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  const { ticket } = result.value
  if (ticket === null) return saved(home, input.value.kind)
  await giveContactTicket(ticket)
  redirect(`${localePath(await currentLocale(), home)}/contact/code`)
}

/** With the code that was sent the new number or address takes the place of the old. */
export async function confirmContactStep(
  actor: Citizen | Staff,
  home: ProfileHome,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslations('identity')
  const input = parseForm(SentCodeInput, form, t)
  if (!input.ok) return input.formState
  const ticket = (await contactTicketCookie()) ?? ''
  const result = await confirmContact(actor, { ticket, code: input.value.code })
  return result.ok ? saved(home, result.value.kind) : refusedForm(result.refusal, t)
}

export async function changePasswordStep(
  actor: Citizen | Staff,
  home: ProfileHome,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslations('identity')
  const input = parseForm(PasswordForm, form, t)
  if (!input.ok) return input.formState
  const sessionId = (await currentSession())?.id ?? ''
  const result = await changePassword(actor, { ...input.value, sessionId })
  return result.ok ? saved(home, 'password') : refusedForm(result.refusal, t, form)
}

/** Whoever holds a one-time password is nobody yet; the use case lets only them through. */
export async function choosePasswordStep(session: OpenSession, home: ProfileHome, form: FormData): Promise<FormState> {
  const t = await getTranslations('identity')
  const input = parseForm(NewPasswordForm, form, t)
  if (!input.ok) return input.formState
  const result = await choosePassword(session.actor, { ...input.value, sessionId: session.id })
  return result.ok ? saved(home, 'password') : refusedForm(result.refusal, t, form)
}

/** Ending a session that has ended meanwhile is what was wanted, so the page says the same. */
export async function endSessionStep(actor: Citizen | Staff, home: ProfileHome, form: FormData): Promise<never> {
  const input = parseForm(SessionForm, form)
  if (input.ok) await endOwnSessions(actor, { only: input.value.sessionId })
  return saved(home, 'session')
}

export async function endOtherSessionsStep(actor: Citizen | Staff, home: ProfileHome): Promise<never> {
  await endOwnSessions(actor, { except: (await currentSession())?.id ?? '' })
  return saved(home, 'sessions')
}

/** The password first, then to the provider; what it shows is linked when the person comes back. */
export async function linkProviderStep(actor: Citizen | Staff, home: ProfileHome, form: FormData): Promise<FormState> {
  const t = await getTranslations('identity')
  const input = parseForm(PasswordAgainForm, form, t)
  if (!input.ok) return input.formState
  const intent = await intendToLink(actor, input.value)
  if (!intent.ok) return refusedForm(intent.refusal, t, form)
  await giveIntentCookie(intent.value)
  redirectToProvider(await providerAddress(authOptions(), localePath(await currentLocale(), home)))
}

/** The link ends with the password; the account goes on by its other names. */
export async function unlinkProviderStep(
  actor: Citizen | Staff,
  home: ProfileHome,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslations('identity')
  const input = parseForm(PasswordAgainForm, form, t)
  if (!input.ok) return input.formState
  const result = await unlinkProvider(actor, { ...input.value, issuer: env.OIDC_ISSUER ?? '' })
  return result.ok ? saved(home, 'unlinked') : refusedForm(result.refusal, t, form)
}
