import { isUuid } from '@/kernel/ids'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { type AccountKind, isLive } from '../domain/session-rules'

const NEEDED = { createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true, accountId: true } as const

/** Whose live session it is, or null; one read, and nothing is touched: being counted is no sign of life. */
export async function sessionHolder(sessionId: string, clock = systemClock): Promise<string | null> {
  if (!isUuid(sessionId)) return null
  const account = { select: { kind: true, disabledAt: true } } as const
  const session = await db.session.findUnique({ where: { id: sessionId }, select: { ...NEEDED, account } })
  if (!session || session.account.disabledAt !== null) return null
  return isLive(session, session.account.kind as AccountKind, clock.now()) ? session.accountId : null
}
