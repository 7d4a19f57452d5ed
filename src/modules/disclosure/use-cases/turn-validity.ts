import type { Actor } from '@/kernel/actor'
import { addDays, dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as editions from '../data/edition-store'
import { mayImportDocuments } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import { indexDocuments } from './index-document'

/** So far back the job looks, so that days on which no worker ran are made up for. */
const LOOKS_BACK_DAYS = 31

/**
 * Documents that begin or cease to apply today, or did lately: search learns of it. Pages, lists and the API work out validity
 * themselves. Gives their number; doing it again does no harm.
 */
export async function turnValidity(actor: Actor, clock = systemClock): Promise<Result<number, DisclosureRefusal>> {
  if (!mayImportDocuments(actor)) return refuse('disclosure.not-permitted')
  return inTransaction(async (tx) => {
    const now = clock.now()
    const today = dayOf(now)
    const files = await editions.turnedBetween(tx, addDays(today, -LOOKS_BACK_DAYS), today)
    await indexDocuments(tx, files, now)
    if (files.length > 0) await announceChange(tx)
    return ok(files.length)
  })
}
