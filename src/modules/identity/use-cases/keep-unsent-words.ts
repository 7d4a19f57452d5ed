import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import * as unsent from '../data/unsent-words-store'
import { UNSENT_LIMITS, type UnsentWords } from '../domain/unsent-words'

/**
 * Keeps what a person sent without script when their session was over, until they signed in again. The proof in the
 * form has told whose it is. Null when there is nothing to keep, or too much; a person's oldest give way to the newest.
 */
export async function keepUnsentWords(
  owner: { id: string },
  words: UnsentWords,
  clock = systemClock,
): Promise<string | null> {
  const isEmpty = Object.values(words).every((value) => value.length === 0)
  if (isEmpty || JSON.stringify(words).length > UNSENT_LIMITS.size) return null
  if (!(await accounts.find(db, owner.id))) return null
  const id = await unsent.add(db, owner.id, words, clock.now())
  await unsent.keepNewest(db, owner.id, UNSENT_LIMITS.forms)
  return id
}
