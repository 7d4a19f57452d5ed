import { recordedEvents } from '@/modules/casework/queries/recorded-case'
import { reactTo } from './subscriptions'

/** The queue that casework fills in the transaction of each event. */
export const CASE_EVENTS = 'case-event'

export type CaseEventJob = { eventId: string; caseId: string; seq: number }

/** Loads the event as it stands in the log and does what follows from it. */
export async function onCaseEvent({ eventId, caseId }: CaseEventJob): Promise<void> {
  const event = (await recordedEvents(caseId)).find(({ id }) => id === eventId)
  if (!event) throw new Error(`event ${eventId} is queued and not in the log`)
  await reactTo(event)
}
