import { ANYONE } from '@/kernel/actor'
import { beginSession } from '@/modules/identity/use-cases/begin-session'
import { db } from '@/platform/db'
import { SESSION_COOKIE, sessionCookieValue } from '@/platform/session/session-cookie'
import { succeeded } from '@/testing/cases'

export type DemoPerson = { id: string; cookie: string }

/** Somebody of the demo city, signed in; by telephone number or staff number. */
export async function demoPerson(name: string): Promise<DemoPerson> {
  const { id } = await db.account.findFirstOrThrow({ where: { OR: [{ phone: name }, { staffNo: name }] } })
  return sessionOf(id)
}

/** A session for this account. */
export async function sessionOf(accountId: string): Promise<DemoPerson> {
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId } })
  const means = { by: 'password', userAgent: null } as const
  const begun = succeeded(await beginSession(ANYONE, account as Parameters<typeof beginSession>[1], means))
  return { id: account.id, cookie: `${SESSION_COOKIE}=${await sessionCookieValue(begun.sessionId)}` }
}
