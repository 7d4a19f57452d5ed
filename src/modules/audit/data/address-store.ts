import { blindIndex, decryptText, encryptText } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'

/** An address copied to another entry does not open there. */
const contextOf = (entryId: string) => `access-address:${entryId}`

/** What finds an address without telling it: safe to stand in a link of the auditor's page. */
export const addressIndex = (address: string): string => blindIndex(`access-address:${address}`)

/** Where an act on record was asked for from, as it is kept beside its entry: sealed for that entry. */
export const sealedAddress = (entryId: string, address: string): { sealed: string; index: string } => ({
  sealed: encryptText(address, contextOf(entryId)),
  index: addressIndex(address),
})

/** The addresses of these entries, opened; entries without one, or whose time is over, are not in it. */
export async function opened(tx: Transaction, entryIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.accessAddress.findMany({
    where: { entryId: { in: [...entryIds] } },
    select: { entryId: true, sealed: true },
  })
  return new Map(rows.map(({ entryId, sealed }) => [entryId, decryptText(sealed, contextOf(entryId))]))
}

/** Entries asked for from there, newest first, as many as a search looks at. */
export async function entriesFrom(tx: Transaction, index: string, take: number): Promise<string[]> {
  const rows = await tx.accessAddress.findMany({
    where: { addressIndex: index },
    select: { entryId: true },
    orderBy: { recordedAt: 'desc' },
    take,
  })
  return rows.map(({ entryId }) => entryId)
}

/** Forgets what was recorded before; returns how many. */
export async function forget(tx: Transaction, before: Date): Promise<number> {
  return (await tx.accessAddress.deleteMany({ where: { recordedAt: { lt: before } } })).count
}
