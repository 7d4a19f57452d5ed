import { db, type Transaction } from '@/platform/db'
import { perRequest } from '@/platform/per-request'
import * as cases from '../data/case-store'
import * as events from '../data/event-store'
import type { CaseFile } from '../domain/case'
import type { CaseEvent } from '../domain/case-event'

const readCase = perRequest((caseId: string) => cases.find(db, caseId))

/** A case as the city itself reads it when something follows from an event. Nobody is asking: never for a screen. */
export const recordedCase = (caseId: string, tx?: Transaction): Promise<CaseFile | null> =>
  tx ? cases.find(tx, caseId) : readCase(caseId)

/** Everything that happened in a case, oldest first; under the same reserve. */
export const recordedEvents = (caseId: string, tx: Transaction = db): Promise<CaseEvent[]> =>
  events.eventsOf(tx, caseId)
