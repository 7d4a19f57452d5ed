import type { CaseEvent, CaseEventType } from '@/modules/casework/domain/case-event'
import { issueForEvent } from '@/modules/certificates/use-cases/issue-for-event'
import { tellApplicant } from '@/modules/notifications/use-cases/tell-applicant'
import { announceNumbers } from '@/platform/publications'
import { issueAndDeliver } from './issue-and-deliver'

type Happened<T extends CaseEventType> = Extract<CaseEvent, { type: T }>
type Reaction<T extends CaseEventType> = (event: Happened<T>) => Promise<unknown>
type Reactions = { [T in CaseEventType]: readonly Reaction<T>[] }

/**
 * Everything that happens because something happened to a case. Read this file to know.
 * In order: the documents first, so that a notice never speaks of one that is not there. Each reaction may run twice
 * and must then do nothing.
 */
export const REACTIONS: Reactions = {
  'case.submitted': [issueForEvent, tellApplicant, announceNumbers],
  'correction.requested': [issueForEvent, tellApplicant],
  'correction.resubmitted': [issueForEvent, tellApplicant],
  'correction.lapsed': [issueForEvent, tellApplicant, announceNumbers],
  'case.accepted': [issueForEvent, tellApplicant],
  'case.acceptance-rejected': [issueAndDeliver, tellApplicant, announceNumbers],
  'case.not-required': [issueAndDeliver, tellApplicant, announceNumbers],
  'task.completed': [],
  'inspection.file-added': [],
  'inspection.file-removed': [],
  'procedure.started': [issueForEvent, tellApplicant],
  'procedure.ended': [tellApplicant],
  'extension.requested': [],
  'extension.approved': [issueForEvent, tellApplicant],
  'extension.refused': [],
  'case.granted': [issueAndDeliver, tellApplicant, announceNumbers],
  'case.denied': [issueAndDeliver, tellApplicant, announceNumbers],
  'case.withdrawn': [issueForEvent, tellApplicant, announceNumbers],
  'case.delivered': [],
  'certificate.revoked': [tellApplicant],
  'dates.recounted': [tellApplicant],
}

/** Runs what follows from an event, one after the other; a reaction that throws stops the rest until the next try. */
export async function reactTo(event: CaseEvent): Promise<void> {
  for (const react of REACTIONS[event.type] as readonly Reaction<CaseEventType>[]) await react(event)
}
