import { type Actor, ANYONE, type Citizen, type HeldPost, type Staff } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { type PostOnDay, postsHeldBy } from '@/modules/departments/queries/posts-held-by'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import { type OpenStep, openStep } from '../domain/open-steps'
import { endOf, isLive, needsTouch, type SessionEnd, type SessionLeft, timeLeft } from '../domain/session-rules'
import { accountNames } from './account-names'

export type OpenSession = {
  id: string
  actor: Citizen | Staff
  isDemo: boolean
  /** Still to be done before anything else opens. */
  openStep: OpenStep | null
  left: SessionLeft
}

/** The session and its person, or null when it was ended, ran out or its person was disabled. The row is the truth, not the cookie. */
export async function openSession(sessionId: string, clock = systemClock): Promise<OpenSession | null> {
  if (!isUuid(sessionId)) return null
  const session = await sessions.findWithAccount(db, sessionId)
  const now = clock.now()
  if (!session || session.account.disabledAt !== null || !isLive(session, session.account.kind, now)) return null
  const isOld = needsTouch(session, now)
  if (isOld) await sessions.touch(db, sessionId, now)
  const seen = isOld ? { ...session, lastSeenAt: now } : session
  return {
    id: sessionId,
    actor: await actorOf(session.account, now),
    isDemo: session.account.isDemo,
    openStep: openStep(session.account, env.STAFF_TOTP),
    left: timeLeft(seen, session.account.kind, now),
  }
}

/** Why a session of before opens nothing any more; null for one that does, or that is forgotten. */
export async function sessionEnd(sessionId: string, clock = systemClock): Promise<SessionEnd | null> {
  const session = isUuid(sessionId) ? await sessions.findWithAccount(db, sessionId) : null
  return session && endOf(session, session.account.kind, clock.now())
}

/** Who is asking, by session. Somebody with a step still open is nobody yet. */
export async function sessionActor(sessionId: string, clock = systemClock): Promise<Actor> {
  const session = await openSession(sessionId, clock)
  return session && session.openStep === null ? session.actor : ANYONE
}

async function actorOf(account: Account, now: Date): Promise<Citizen | Staff> {
  const { id, name } = account
  if (account.kind === 'citizen') return { kind: 'citizen', id, name, realNameLevel: account.realNameLevel }
  const posts = await namedPosts(await postsHeldBy(id, dayOf(now)))
  return { kind: 'staff', id, name, posts, adminRole: account.adminRole }
}

/** Whoever stands in for somebody is told, and tells, for whom. */
async function namedPosts(posts: readonly PostOnDay[]): Promise<HeldPost[]> {
  const absent = posts.flatMap(({ standsInForId }) => standsInForId ?? [])
  const names = absent.length > 0 ? await accountNames(absent) : new Map<string, string>()
  return posts.map(({ standsInForId: id, ...post }) =>
    id === undefined ? post : { ...post, standsInFor: { id, name: names.get(id) ?? '' } },
  )
}
