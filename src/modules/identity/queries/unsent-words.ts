import { isUuid } from '@/kernel/ids'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as unsent from '../data/unsent-words-store'
import { UNSENT_LIMITS, type UnsentWords } from '../domain/unsent-words'

/** What this very person had sent when their session was over; for anybody else it does not exist. */
export async function unsentWords(accountId: string, id: string, clock = systemClock): Promise<UnsentWords | null> {
  if (!isUuid(id)) return null
  return unsent.find(db, accountId, id, new Date(clock.now().getTime() - UNSENT_LIMITS.keptMs))
}
