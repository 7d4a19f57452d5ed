import type { Transaction } from '@/platform/db'

type Editor = { editionId: string; accountId: string; name: string }

export async function seen(tx: Transaction, { editionId, accountId, name }: Editor, seenAt: Date): Promise<void> {
  await tx.editionEditor.upsert({
    where: { editionId_accountId: { editionId, accountId } },
    create: { editionId, accountId, name, seenAt },
    update: { name, seenAt },
  })
}

/** The names of the others that were seen since, by name. */
export async function othersSince(
  tx: Transaction,
  editionId: string,
  accountId: string,
  since: Date,
): Promise<string[]> {
  const where = { editionId, accountId: { not: accountId }, seenAt: { gte: since } }
  const rows = await tx.editionEditor.findMany({ where, select: { name: true }, orderBy: { name: 'asc' }, take: 20 })
  return rows.map(({ name }) => name)
}

/** Nobody has it open any more: it went on to be published. */
export async function removeAll(tx: Transaction, editionId: string): Promise<void> {
  await tx.editionEditor.deleteMany({ where: { editionId } })
}
