import 'server-only'
import { cookies } from 'next/headers'
import { openSession } from '@/modules/identity/queries/session-actor'
import { rememberDevice } from '@/modules/identity/use-cases/remember-device'
import { COOKIE_OPTIONS, COOKIE_SECONDS, SESSION_COOKIE, sessionCookieValue } from './session-cookie'

const TICKET_COOKIE = '__Host-yizhan.second-factor'
const INTENT_COOKIE = '__Host-yizhan.link'
const CONTACT_COOKIE = '__Host-yizhan.contact-code'
const TICKET_SECONDS = 300
/** As long as the code that was sent is good. */
const CONTACT_SECONDS = 600
/** Kept when somebody signs out: it opens nothing. */
const DEVICE_COOKIE = '__Host-yizhan.device'
const DEVICE_SECONDS = 400 * 86_400

/** Gives the browser the cookie of a session that was just begun, and the one it is known by; to be called in an action. */
export async function giveSessionCookie(sessionId: string): Promise<void> {
  const jar = await cookies()
  const opened = await openSession(sessionId)
  const device = opened && rememberDevice(opened.actor, jar.get(DEVICE_COOKIE)?.value)
  if (device) jar.set(DEVICE_COOKIE, device, { ...COOKIE_OPTIONS, maxAge: DEVICE_SECONDS })
  jar.set(SESSION_COOKIE, await sessionCookieValue(sessionId), { ...COOKIE_OPTIONS, maxAge: COOKIE_SECONDS })
  takeCookie(jar, TICKET_COOKIE)
}

/** What the browser is known by; undefined in one where nobody signed in. */
export async function deviceCookie(): Promise<string | undefined> {
  return (await cookies()).get(DEVICE_COOKIE)?.value
}

export async function takeSessionCookie(): Promise<void> {
  takeCookie(await cookies(), SESSION_COOKIE)
}

/** Between password and code: the sealed ticket waits in the browser, out of every address. */
export async function giveTicketCookie(ticket: string): Promise<void> {
  const jar = await cookies()
  jar.set(TICKET_COOKIE, ticket, { ...COOKIE_OPTIONS, maxAge: TICKET_SECONDS })
}

export async function ticketCookie(): Promise<string | undefined> {
  return (await cookies()).get(TICKET_COOKIE)?.value
}

/** Between asking for a code and typing it in: what it was sent for, sealed, out of every address. */
export async function giveContactTicket(ticket: string): Promise<void> {
  const jar = await cookies()
  jar.set(CONTACT_COOKIE, ticket, { ...COOKIE_OPTIONS, maxAge: CONTACT_SECONDS })
}

export async function contactTicketCookie(): Promise<string | undefined> {
  return (await cookies()).get(CONTACT_COOKIE)?.value
}

/** The sealed word that the identity a provider is about to show belongs to the person signed in. */
export async function giveIntentCookie(intent: string): Promise<void> {
  const jar = await cookies()
  jar.set(INTENT_COOKIE, intent, { ...COOKIE_OPTIONS, maxAge: TICKET_SECONDS })
}

/** Used once: whoever reads it takes it. */
export async function intentCookie(): Promise<string | undefined> {
  const jar = await cookies()
  const intent = jar.get(INTENT_COOKIE)?.value
  if (intent) takeCookie(jar, INTENT_COOKIE)
  return intent
}

type Jar = Awaited<ReturnType<typeof cookies>>

/** A `__Host-` cookie is taken back only with the attributes it was set with. */
const takeCookie = (jar: Jar, name: string): void => {
  jar.set(name, '', { ...COOKIE_OPTIONS, maxAge: 0 })
}
