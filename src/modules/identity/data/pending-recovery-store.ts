import type { Transaction } from '@/platform/db'
import type { PendingRecovery, RecoveryState } from '../domain/pending-recovery'

const asRecovery = (row: unknown): PendingRecovery | null => row as PendingRecovery | null

/** What waits for an account; the caller holds the account where it changes it. */
export const findWaiting = async (tx: Transaction, accountId: string): Promise<PendingRecovery | null> =>
  asRecovery(await tx.pendingRecovery.findFirst({ where: { accountId, state: 'waiting' } }))

/** The one, in whatever state, that a token or a code was made for. */
export async function findByStopIndex(tx: Transaction, index: string): Promise<PendingRecovery | null> {
  const where = { OR: [{ tokenIndex: index }, { codeIndex: index }] }
  return asRecovery(await tx.pendingRecovery.findFirst({ where }))
}

export async function insert(tx: Transaction, recovery: PendingRecovery): Promise<void> {
  await tx.pendingRecovery.create({ data: recovery })
}

/** Closes it; neither password nor number stays behind. */
export async function end(
  tx: Transaction,
  id: string,
  state: Exclude<RecoveryState, 'waiting'>,
  endedAt: Date,
): Promise<void> {
  const data = { state, endedAt, passwordHash: null, idNumberCipher: null }
  await tx.pendingRecovery.update({ where: { id }, data })
}

/** Accounts whose waiting time is over, those that wait longest first. */
export async function accountsDue(tx: Transaction, now: Date, take: number): Promise<string[]> {
  const rows = await tx.pendingRecovery.findMany({
    where: { state: 'waiting', effectiveAt: { lte: now } },
    orderBy: [{ effectiveAt: 'asc' }, { id: 'asc' }],
    select: { accountId: true },
    take,
  })
  return rows.map(({ accountId }) => accountId)
}
