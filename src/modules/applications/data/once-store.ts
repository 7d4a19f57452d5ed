import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'

export type Once<T> = { first: true } | { first: false; sameBody: boolean; result: T }

type Key = { actorId: string; operation: string; key: string; bodyHash: string }

/**
 * Claims a key for this transaction. A second claim of the same key waits until the first transaction ends and then
 * gets its result; when the first one was refused, and so undone, the second is the first.
 */
export async function claim<T>(tx: Transaction, { bodyHash, ...id }: Key, now: Date): Promise<Once<T>> {
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...id, bodyHash, result: {}, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 1) return { first: true }
  const row = await tx.idempotencyKey.findUniqueOrThrow({
    where: { actorId_operation_key: id },
    select: { bodyHash: true, result: true },
  })
  return { first: false, sameBody: row.bodyHash === bodyHash, result: row.result as T }
}

/** What every later call with this key is told. */
export async function keepResult(
  tx: Transaction,
  { bodyHash: _, ...id }: Key,
  result: Prisma.InputJsonObject,
): Promise<void> {
  await tx.idempotencyKey.updateMany({ where: id, data: { result } })
}

/** Forgets keys claimed before the given time. */
export async function forget(tx: Transaction, before: Date): Promise<number> {
  return (await tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } })).count
}
