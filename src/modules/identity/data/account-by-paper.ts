import type { Transaction } from '@/platform/db'
import type { Account, IdType } from '../domain/account'
import { numberIndex } from './identity-number-seal'

/** Whose identity paper this is; found by the index of its number, which nobody can read back. */
export async function findByPaper(tx: Transaction, idType: IdType, number: string): Promise<Account | null> {
  const idNumberIndex = numberIndex(idType, number)
  return (await tx.account.findUnique({ where: { idNumberIndex } })) as Account | null
}
