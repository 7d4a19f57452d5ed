import type { Transaction } from '@/platform/db'
import { type Account, ID_TYPES, type IdType } from '../domain/account'
import { numberIndex } from './identity-number-seal'

/** A number that was only stated may stand in several accounts; the one whose document was seen comes first. */
const PROVED_FIRST = [{ realNameLevel: 'desc' }, { createdAt: 'asc' }] as const
const MOST = 20

/** The accounts of this name that hold this identity paper; found by the index of its number, which nobody can read back. */
export async function findByIdDocument(
  tx: Transaction,
  idType: IdType,
  number: string,
  name: string,
): Promise<Account[]> {
  const where = { idNumberIndex: numberIndex(idType, number), name, kind: 'citizen' }
  return (await tx.account.findMany({ where, orderBy: [...PROVED_FIRST], take: MOST })) as Account[]
}

/** The first account with this number where the kind of paper is not known. */
export async function findByDocumentNumber(tx: Transaction, number: string): Promise<Account | null> {
  const anyOf = ID_TYPES.map((idType) => numberIndex(idType, number))
  const where = { idNumberIndex: { in: anyOf } }
  return (await tx.account.findFirst({ where, orderBy: [...PROVED_FIRST] })) as Account | null
}

/** Whether another account's document with this number was seen. */
export const isProvedByOther = async (tx: Transaction, index: string, exceptId: string): Promise<boolean> =>
  (await tx.account.count({ where: { idNumberIndex: index, realNameLevel: { gte: 2 }, id: { not: exceptId } } })) > 0

/** Takes a number from everybody but the account whose document was seen. Returns whose claim ended. */
export async function releaseNumber(tx: Transaction, index: string, keeperId: string, now: Date): Promise<string[]> {
  const lost = await tx.account.updateManyAndReturn({
    where: { idNumberIndex: index, id: { not: keeperId } },
    data: {
      ...{ idType: null, idNumberCipher: null, idNumberIndex: null, realNameLevel: 0 },
      ...{ version: { increment: 1 }, updatedAt: now },
    },
    select: { id: true },
  })
  return lost.map(({ id }) => id)
}
