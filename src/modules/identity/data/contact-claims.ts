import type { Transaction } from '@/platform/db'
import type { Account } from '../domain/account'
import type { ContactKind } from '../domain/contact'

const provedField = (kind: ContactKind) => (kind === 'phone' ? 'phoneProvedAt' : 'emailProvedAt')

/** Whether an account other than this one has proved the number or address. */
export async function isProvedByAnother(
  tx: Transaction,
  kind: ContactKind,
  value: string,
  exceptId?: string,
): Promise<boolean> {
  const where = { [kind]: value, [provedField(kind)]: { not: null }, ...(exceptId && { id: { not: exceptId } }) }
  return (await tx.account.count({ where })) > 0
}

/** Of two who prove the same at once the second waits until the first is done. */
export async function holdClaim(tx: Transaction, kind: ContactKind, value: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${kind}:${value}`}, 0))`
}

/**
 * Takes a number or address from everybody but its keeper, who has just proved it: from whoever only typed it and from
 * whoever proved it before, for numbers are given anew. Returns the accounts as they were before.
 */
export async function releaseContact(
  tx: Transaction,
  kind: ContactKind,
  value: string,
  keeperId: string,
  now: Date,
): Promise<Account[]> {
  const where = { [kind]: value, id: { not: keeperId } }
  const holders = (await tx.account.findMany({ where, orderBy: { id: 'asc' } })) as Account[]
  await tx.account.updateMany({
    where,
    data: { [kind]: null, [provedField(kind)]: null, version: { increment: 1 }, updatedAt: now },
  })
  return holders
}
