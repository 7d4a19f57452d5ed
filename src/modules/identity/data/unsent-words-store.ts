import { decryptText, encryptText } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import type { UnsentWords } from '../domain/unsent-words'

const contextOf = (id: string, accountId: string): string => `unsent-words:${accountId}:${id}`

/** Seals the words for this row and its person; gives the row's id. */
export async function add(tx: Transaction, accountId: string, words: UnsentWords, now: Date): Promise<string> {
  const id = newId(now)
  const sealed = encryptText(JSON.stringify(words), contextOf(id, accountId))
  await tx.unsentWords.create({ data: { id, accountId, sealed, createdAt: now } })
  return id
}

/** The words of a row, if it is this person's and not older than asked; null otherwise. */
export async function find(tx: Transaction, accountId: string, id: string, since: Date): Promise<UnsentWords | null> {
  const row = await tx.unsentWords.findFirst({ where: { id, accountId, createdAt: { gte: since } } })
  return row && (JSON.parse(decryptText(row.sealed, contextOf(id, accountId))) as UnsentWords)
}

/** Of a person's rows only the newest stay. */
export async function keepNewest(tx: Transaction, accountId: string, count: number): Promise<void> {
  const old = await tx.unsentWords.findMany({
    where: { accountId },
    orderBy: { createdAt: 'desc' },
    skip: count,
    select: { id: true },
  })
  await tx.unsentWords.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
}

/** Whoever signs out leaves nothing behind. */
export async function forgetOf(tx: Transaction, accountId: string): Promise<void> {
  await tx.unsentWords.deleteMany({ where: { accountId } })
}

export async function forgetBefore(tx: Transaction, before: Date): Promise<void> {
  await tx.unsentWords.deleteMany({ where: { createdAt: { lt: before } } })
}
