import type { Citizen } from '@/kernel/actor'
import { db, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { openNumber } from '../data/identity-number-seal'
import type { IdType } from '../domain/account'

/** What the city knows of the person who asks and so need not ask again (令716 art. 7). */
export type OwnFacts = {
  name: string
  phone: string | null
  email: string | null
  address: string | null
  /** Kind and number of the document on record, whichever it is; null before one is. */
  documentKind: IdType | null
  /** The caller never shows it: it goes from record to record. */
  identityNumber: string | null
}

/** A citizen's own record, for a form that they themselves are filling in. */
export async function ownFacts(citizen: Citizen, tx: Transaction = db): Promise<OwnFacts> {
  const account = await accounts.find(tx, citizen.id)
  if (!account) throw new Error(`no account ${citizen.id}`)
  const { name, phone, email, address, idNumberCipher } = account
  const isOnRecord = account.realNameLevel >= 1 && idNumberCipher !== null
  const documentKind = isOnRecord ? account.idType : null
  const identityNumber = isOnRecord ? openNumber(account.id, idNumberCipher) : null
  return { name, phone, email, address, documentKind, identityNumber }
}
