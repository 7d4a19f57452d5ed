import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { db } from '@/platform/db'
import { SEALS } from '../data/event-seals'
import * as events from '../data/event-store'
import { chainOf } from '../data/recorded-chain'
import type { CaseEvent } from '../domain/case-event'
import { type ChainCheck, verifyChain } from '../domain/event-chain'
import { maySee } from '../domain/permissions'
import { type TimelineEntry, timelineOf } from '../domain/timeline'
import { recordedCase } from './recorded-case'

export type CaseHistory = { events: CaseEvent[]; chain: ChainCheck }

/** "Who did what, and is the record whole?" The officers' view: every event with names and opinions, and its seals checked. */
export async function caseHistory(actor: Actor, caseId: string): Promise<CaseHistory | null> {
  if (actor.kind !== 'staff' || !(await visible(actor, caseId))) return null
  const one = await chainOf(db, caseId)
  return one && { events: one.events, chain: verifyChain(one.events, one.end, one.carried, SEALS) }
}

/** "What has happened to my application?" The applicant's view of the same log, in order, without internal opinions. */
export async function caseTimeline(actor: Actor, caseId: string): Promise<TimelineEntry[] | null> {
  if (!(await visible(actor, caseId))) return null
  return timelineOf(await events.eventsOf(db, caseId))
}

async function visible(actor: Actor, caseId: string): Promise<boolean> {
  const file = isUuid(caseId) ? await recordedCase(caseId) : null
  return file !== null && maySee(actor, file)
}
