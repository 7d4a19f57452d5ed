import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import type { Transaction } from '@/platform/db'
import { type PowerRequest, powerKeyOf } from '../domain/power-request'

const asRequest = (row: unknown): PowerRequest | null => row as PowerRequest | null

/** The request, held until the transaction ends. */
export async function findAndHold(tx: Transaction, id: string): Promise<PowerRequest | null> {
  if (!isUuid(id)) return null
  await tx.$queryRaw`SELECT 1 FROM power_requests WHERE id = ${id}::uuid FOR UPDATE`
  return asRequest(await tx.powerRequest.findUnique({ where: { id } }))
}

export const find = async (tx: Transaction, id: string): Promise<PowerRequest | null> =>
  isUuid(id) ? asRequest(await tx.powerRequest.findUnique({ where: { id } })) : null

/** False when the same power waits for the same person already. */
export async function insert(tx: Transaction, request: PowerRequest): Promise<boolean> {
  const data = [{ ...request, powerKey: powerKeyOf(request.power) }]
  return (await tx.powerRequest.createMany({ data, skipDuplicates: true })).count === 1
}

/** What became of a request, by whom and why. */
export async function decide(
  tx: Transaction,
  id: string,
  decision: { state: 'confirmed' | 'refused'; by: Actor; reason: string | null; at: Date },
): Promise<void> {
  const { state, by, reason, at } = decision
  const decided = { decidedById: by.id, decidedByName: by.name, decidedAt: at, decisionReason: reason }
  await tx.powerRequest.update({ where: { id }, data: { state, ...decided } })
}

/** Those that wait and are not over, oldest first, after the one given. */
export async function listPending(
  tx: Transaction,
  { now, accountId, after }: { now: Date; accountId?: string; after?: string },
  take: number,
): Promise<PowerRequest[]> {
  const rows = await tx.powerRequest.findMany({
    where: { state: 'pending', expiresAt: { gt: now }, accountId, ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take,
  })
  return rows as unknown as PowerRequest[]
}

/** Whether a new account still waits to be confirmed: it gets its first password by that, and in no other way. */
export const waitsToOpen = async (tx: Transaction, accountId: string, now: Date): Promise<boolean> =>
  (await listPending(tx, { now, accountId }, 50)).some(({ power }) => power.kind === 'account')

/** Closes what nobody confirmed in time; of one person, or of everybody. Returns what it closed. */
export async function expire(
  tx: Transaction,
  now: Date,
  accountId?: string,
): Promise<{ id: string; accountId: string }[]> {
  const where = { state: 'pending', expiresAt: { lte: now }, accountId }
  return tx.powerRequest.updateManyAndReturn({
    where,
    data: { state: 'expired' },
    select: { id: true, accountId: true },
  })
}
