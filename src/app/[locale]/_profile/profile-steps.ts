import type { Citizen, Staff } from '@/kernel/actor'

import type { OpenSession } from '@/modules/identity/queries/session-actor'
import { changeContact, confirmContact } from '@/modules/identity/use-cases/change-contact'
import { changePassword, choosePassword } from '@/modules/identity/use-cases/change-password'
import { endOwnSessions } from '@/modules/identity/use-cases/end-own-sessions'
import { intendToLink } from '@/modules/identity/use-cases/link-provider'
import { unlinkProvider } from '@/modules/identity/use-cases/unlink-provider'
import { env } from '@/platform/env'
import { parseForm } from '@/platform/form'
import { formStep } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect, redirectToProvider } from '@/platform/redirect'
import { authOptions } from '@/platform/session/auth-options'
import { currentSession } from '@/platform/session/current-actor'
import { providerAddress } from '@/platform/session/oidc-sign-in'
import { contactTicketCookie, giveContactTicket, giveIntentCookie } from '@/platform/session/start-session'

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

/** Who may send a form of one's own account; it is given the form. */
type PersonGuard = (form: FormData) => Promise<Citizen | Staff>

export const changeContactStep = (guard: PersonGuard, home: ProfileHome) =>
  formStep({
    guard,
    schema: ContactForm,
    words: 'identity',
    run: changeContact,
    done: async ({ ticket }, { kind }) => {
      if (ticket === null) return saved(home, kind)
      await giveContactTicket(ticket)
      return redirect(`${localePath(await currentLocale(), home)}/contact/code`)
    },
  })

/** With the code that was sent the new number or address takes the place of the old. */
export const confirmContactStep = (guard: PersonGuard, home: ProfileHome) =>
  formStep({
    guard,
    schema: SentCodeInput,
    words: 'identity',
    run: async (actor, { code }) => confirmContact(actor, { ticket: (await contactTicketCookie()) ?? '', code }),
    done: ({ kind }) => saved(home, kind),
    forgetsTyped: true,
  })

export const changePasswordStep = (guard: PersonGuard, home: ProfileHome) =>
  formStep({
    guard,
    schema: PasswordForm,
    words: 'identity',
    run: async (actor, input) => changePassword(actor, { ...input, sessionId: (await currentSession())?.id ?? '' }),
    done: () => saved(home, 'password'),
  })

/** Whoever holds a one-time password is nobody yet; the use case lets only them through. */
export const choosePasswordStep = (guard: (form: FormData) => Promise<OpenSession>, home: ProfileHome) =>
  formStep({
    guard,
    schema: NewPasswordForm,
    words: 'identity',
    run: ({ actor, id: sessionId }, input) => choosePassword(actor, { ...input, sessionId }),
    done: () => saved(home, 'password'),
  })

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
export const linkProviderStep = (guard: PersonGuard, home: ProfileHome) =>
  formStep({
    guard,
    schema: PasswordAgainForm,
    words: 'identity',
    run: intendToLink,
    done: async (intent) => {
      await giveIntentCookie(intent)
      return redirectToProvider(await providerAddress(authOptions(), localePath(await currentLocale(), home)))
    },
  })

/** The link ends with the password; the account goes on by its other names. */
export const unlinkProviderStep = (guard: PersonGuard, home: ProfileHome) =>
  formStep({
    guard,
    schema: PasswordAgainForm,
    words: 'identity',
    run: (actor, input) => unlinkProvider(actor, { ...input, issuer: env.OIDC_ISSUER ?? '' }),
    done: () => saved(home, 'unlinked'),
  })
