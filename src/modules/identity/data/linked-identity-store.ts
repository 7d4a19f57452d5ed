import type { Transaction } from '@/platform/db'
import type { Account } from '../domain/account'

/** The account an identity of a provider was linked to. */
export async function findByLinkedIdentity(tx: Transaction, issuer: string, subject: string): Promise<Account | null> {
  const link = await tx.linkedIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { account: true },
  })
  return (link?.account ?? null) as Account | null
}

export async function linkIdentity(
  tx: Transaction,
  link: { issuer: string; subject: string; accountId: string; createdAt: Date },
): Promise<boolean> {
  const { count } = await tx.linkedIdentity.createMany({ data: [link], skipDuplicates: true })
  return count === 1
}

/** Ends an account's links to a provider. Returns how many there were. */
export async function unlinkIdentity(tx: Transaction, link: { issuer: string; accountId: string }): Promise<number> {
  return (await tx.linkedIdentity.deleteMany({ where: link })).count
}

export const isLinked = async (tx: Transaction, accountId: string, issuer: string): Promise<boolean> =>
  (await tx.linkedIdentity.count({ where: { accountId, issuer } })) > 0
