import type { Actor } from '@/kernel/actor'
import { normaliseIdentityNumber } from '@/kernel/identity-number'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { findByDocumentNumber } from '../data/account-by-id-document'
import * as accounts from '../data/account-store'
import { countLookUp } from '../data/attempts'
import type { Account } from '../domain/account'
import { readSignInName } from '../domain/contact'
import { mayLookUpCitizens } from '../domain/permissions'
import { noteFailure } from './note-failure'

export type LookUpRefusal = 'identity.not-permitted' | 'identity.wait' | 'identity.citizen-unknown'

/**
 * The security administrator finds one citizen's account by exactly what its person signs in with, or by the number of
 * their paper. There is no list and no search by part: whoever does not know whom they look for finds nobody. Counted,
 * and a miss is on record without what was typed; what is found is on record when it is read (`readCitizen`).
 */
export async function lookUpCitizen(
  actor: Actor,
  { whom }: { whom: string },
  clock = systemClock,
): Promise<Result<{ accountId: string }, LookUpRefusal>> {
  if (!mayLookUpCitizens(actor)) return refuse('identity.not-permitted')
  const wait = await countLookUp(actor.id, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })
  const account = await findExactly(whom)
  if (account?.kind === 'citizen') return ok({ accountId: account.id })
  const note = { action: 'account.looked-for-in-vain', subjectKind: 'account', subjectId: 'unknown' }
  await noteFailure(actor, note, clock)
  return refuse('identity.citizen-unknown', 'whom')
}

async function findExactly(whom: string): Promise<Account | null> {
  const name = readSignInName(whom)
  const named = name && (await accounts.findBySignInName(db, name))
  return named ?? findByDocumentNumber(db, normaliseIdentityNumber(whom))
}
