import 'server-only'
import { cookies } from 'next/headers'
import { COOKIE_OPTIONS, COOKIE_SECONDS, SESSION_COOKIE, sessionCookieValue } from './session-cookie'

const TICKET_COOKIE = '__Host-yizhan.second-factor'
const INTENT_COOKIE = '__Host-yizhan.link'
const CONTACT_COOKIE = '__Host-yizhan.contact-code'
const TICKET_SECONDS = 300
/** As long as the code that was sent is good. */
const CONTACT_SECONDS = 600

/** Gives the browser the cookie of a session that was just begun; to be called in an action. */
export async function giveSessionCookie(sessionId: string): Promise<void> {
  const jar = await cookies()
  jar.set(SESSION_COOKIE, await sessionCookieValue(sessionId), { ...COOKIE_OPTIONS, maxAge: COOKIE_SECONDS })
  takeCookie(jar, TICKET_COOKIE)
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
