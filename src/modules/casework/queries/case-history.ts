import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { db, inSnapshot } from '@/platform/db'
import * as cases from '../data/case-store'
import { SEALS } from '../data/event-seals'
import * as events from '../data/event-store'
import { chainsOf } from '../data/recorded-chains'
import type { CaseEvent } from '../domain/case-event'
import { type ChainCheck, verifyChain } from '../domain/event-chain'
import { maySee } from '../domain/permissions'
import { type TimelineEntry, timelineOf } from '../domain/timeline'

export type CaseHistory = { events: CaseEvent[]; chain: ChainCheck }

/** "Who did what, and is the record whole?" The officers' view: every event with names and opinions, and its seals checked. */
export async function caseHistory(actor: Actor, caseId: string): Promise<CaseHistory | null> {
  if (actor.kind !== 'staff' || !(await visible(actor, caseId))) return null
  const [one] = await inSnapshot((tx) => chainsOf(tx, [caseId]))
  if (!one?.row) return null
  return { events: one.events, chain: verifyChain(one.events, one.row, one.carried, SEALS) }
}

/** "What has happened to my application?" The applicant's view of the same log, in order, without internal opinions. */
export async function caseTimeline(actor: Actor, caseId: string): Promise<TimelineEntry[] | null> {
  if (!(await visible(actor, caseId))) return null
  return timelineOf(await events.eventsOf(db, caseId))
}

async function visible(actor: Actor, caseId: string): Promise<boolean> {
  const file = isUuid(caseId) ? await cases.find(db, caseId) : null
  return file !== null && maySee(actor, file)
}
