import { dayOf } from '@/kernel/plain-date'
import { applyEffect } from './apply-effect'
import type { EventDraft } from './event-draft'
import { NO_WORK } from './open-case'
import { effectDay } from './timer'
import type { CaseWork } from './work'

/** What a log says of a case. Parties have no names in it: those stand with the case, where they can be erased. */
export type Replayed = { status: string; work: CaseWork }

type Logged = Pick<EventDraft, 'from' | 'to' | 'occurredAt' | 'recordedAt' | 'causedBy' | 'effects'> & { seq: number }

/**
 * Status and work of a case out of its events alone. Throws where they are not gapless or one does not begin where the
 * one before left the case.
 */
export function replayed(events: readonly Logged[]): Replayed {
  let status: string | null = null
  let work: CaseWork = NO_WORK
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) throw new Error(`event ${index + 1} is missing`)
    if (event.from !== status) throw new Error(`event ${event.seq} does not follow the one before`)
    const time = timeOf(event)
    for (const effect of event.effects) work = applyEffect(work, effect, time)
    status = event.to
  }
  if (status === null) throw new Error('a case begins with an event')
  return { status, work }
}

/** A step of a timer is of its legal day, all others of the day they were recorded on. */
const timeOf = ({ occurredAt, recordedAt, causedBy }: Logged) => ({
  at: recordedAt,
  today: causedBy?.startsWith('timer:') ? effectDay({ at: occurredAt }) : dayOf(recordedAt),
})
