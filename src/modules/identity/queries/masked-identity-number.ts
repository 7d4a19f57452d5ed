import { maskIdentityNumber } from '@/kernel/mask'
import { db, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { openNumber } from '../data/identity-number-seal'

/** A person's identity number as it may stand on a letter, region and last two characters only; null when none is known. */
export async function maskedIdentityNumber(accountId: string, tx: Transaction = db): Promise<string | null> {
  const account = await accounts.find(tx, accountId)
  return account?.idNumberCipher ? maskIdentityNumber(openNumber(accountId, account.idNumberCipher)) : null
}
