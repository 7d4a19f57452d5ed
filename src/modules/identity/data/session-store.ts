import type { Transaction } from '@/platform/db'
import type { Account } from '../domain/account'
import type { SessionFacts } from '../domain/session-rules'

export type Session = SessionFacts & { id: string; accountId: string; userAgent: string | null }
export type SessionWithAccount = Session & { account: Account }

export async function findWithAccount(tx: Transaction, id: string): Promise<SessionWithAccount | null> {
  return (await tx.session.findUnique({ where: { id }, include: { account: true } })) as SessionWithAccount | null
}

export async function open(tx: Transaction, session: Session): Promise<void> {
  await tx.session.create({ data: session })
}

export async function touch(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: now } })
}

/** Sessions of a person that were not ended and have not run out, newest first. */
export async function listOpen(tx: Transaction, accountId: string, now: Date): Promise<Session[]> {
  return tx.session.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
}

/** Ends sessions of a person: one, or all except the one they are using. Returns how many it ended. */
export async function end(
  tx: Transaction,
  accountId: string,
  which: { only?: string; except?: string },
  now: Date,
): Promise<number> {
  const id = which.only ?? (which.except ? { not: which.except } : undefined)
  const { count } = await tx.session.updateMany({ where: { accountId, id, revokedAt: null }, data: { revokedAt: now } })
  return count
}
