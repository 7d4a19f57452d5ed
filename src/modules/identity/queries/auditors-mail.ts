import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import { type MailAddress, mailAddress } from './mail-address'

/** Where the city's own mail reaches its audit administrators; those without an address read the same in the city. Never for a screen. */
export async function auditorsMail(): Promise<(MailAddress & { accountId: string })[]> {
  const ids = await accounts.idsOfAdmins(db, 'audit_admin')
  const addresses = await Promise.all(ids.map((id) => mailAddress(id)))
  return addresses.flatMap((address, n) => (address ? [{ accountId: ids[n] ?? '', ...address }] : []))
}
