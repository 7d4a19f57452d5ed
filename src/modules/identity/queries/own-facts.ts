import type { Citizen } from '@/kernel/actor'
import { db, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { openNumber } from '../data/identity-number-seal'

/** What the city knows of the person who asks and so need not ask again (令716 art. 7). */
export type OwnFacts = {
  name: string
  phone: string | null
  email: string | null
  address: string | null
  /** Only once it was verified. The caller never shows it: it goes from record to record. */
  identityNumber: string | null
}

/** A citizen's own record, for a form that they themselves are filling in. */
export async function ownFacts(citizen: Citizen, tx: Transaction = db): Promise<OwnFacts> {
  const account = await accounts.find(tx, citizen.id)
  if (!account) throw new Error(`no account ${citizen.id}`)
  const { name, phone, email, address, idNumberCipher } = account
  const isVerified = account.realNameLevel >= 1 && account.idType === 'resident_id' && idNumberCipher !== null
  return { name, phone, email, address, identityNumber: isVerified ? openNumber(account.id, idNumberCipher) : null }
}
