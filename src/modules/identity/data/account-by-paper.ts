import type { Transaction } from '@/platform/db'
import { type Account, ID_TYPES, type IdType } from '../domain/account'
import { numberIndex } from './identity-number-seal'

/** Whose identity paper this is; found by the index of its number, which nobody can read back. */
export async function findByPaper(tx: Transaction, idType: IdType, number: string): Promise<Account | null> {
  const idNumberIndex = numberIndex(idType, number)
  return (await tx.account.findUnique({ where: { idNumberIndex } })) as Account | null
}

/** The same where the kind of paper is not known. */
export async function findByAnyPaper(tx: Transaction, number: string): Promise<Account | null> {
  const anyOf = ID_TYPES.map((idType) => numberIndex(idType, number))
  return (await tx.account.findFirst({ where: { idNumberIndex: { in: anyOf } } })) as Account | null
}
