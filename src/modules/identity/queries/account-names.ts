import { db } from '@/platform/db'
import * as accounts from '../data/account-store'

/** The names of these people by id; for lists that say who. The caller says who may know. */
export async function accountNames(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await accounts.findMany(db, [...new Set(ids)])
  return new Map(people.map(({ id, name }) => [id, name]))
}
