import { randomUUID } from 'node:crypto'
import { callerAddress } from '@/platform/caller-address'
import { decryptText, encryptText } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import type { Account } from '../domain/account'
import { expiryOf, type SessionFacts } from '../domain/session-rules'

export type Session = SessionFacts & {
  id: string
  accountId: string
  userAgent: string | null
  addressSealed: string | null
}
export type SessionWithAccount = Session & { account: Account }

export async function findWithAccount(tx: Transaction, id: string): Promise<SessionWithAccount | null> {
  return (await tx.session.findUnique({ where: { id }, include: { account: true } })) as SessionWithAccount | null
}

/** Begins a session of its own for this sign-in; its id is random enough that nobody finds another's (ASVS 7.2.3). */
export async function begin(tx: Transaction, account: Account, userAgent: string | null, now: Date): Promise<string> {
  const id = randomUUID()
  const expiresAt = expiryOf(account.kind, now)
  const address = callerAddress()
  const addressSealed = address ? encryptText(address, contextOf(id)) : null
  await tx.session.create({
    data: { id, accountId: account.id, createdAt: now, lastSeenAt: now, expiresAt, userAgent, addressSealed },
  })
  return id
}

/** Whose session it is goes into the seal: an address copied to another session does not open there. */
const contextOf = (sessionId: string) => `session-address:${sessionId}`

/** Where a session was begun from; null where that is not known. For its owner alone. */
export const addressOf = ({ id, addressSealed }: Pick<Session, 'id' | 'addressSealed'>): string | null =>
  addressSealed === null ? null : decryptText(addressSealed, contextOf(id))

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

/** When the person last signed in, as far back as sessions are kept. */
export async function lastBegun(tx: Transaction, accountId: string): Promise<Date | null> {
  const { _max } = await tx.session.aggregate({ where: { accountId }, _max: { createdAt: true } })
  return _max.createdAt
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

/** Forgets sessions that ended or ran out before the given time. */
export async function forget(tx: Transaction, before: Date): Promise<number> {
  return (await tx.session.deleteMany({ where: { expiresAt: { lt: before } } })).count
}
