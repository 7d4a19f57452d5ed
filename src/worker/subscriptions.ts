import type { CaseEvent, CaseEventType } from '@/modules/casework/domain/case-event'
import { issueForEvent } from '@/modules/certificates/use-cases/issue-for-event'
import { notifyApplicant } from '@/modules/notifications/use-cases/notify-applicant'
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
  'case.submitted': [issueForEvent, notifyApplicant, announceNumbers],
  'correction.requested': [issueForEvent, notifyApplicant],
  'correction.resubmitted': [issueForEvent, notifyApplicant],
  'correction.lapsed': [issueForEvent, notifyApplicant, announceNumbers],
  'case.accepted': [issueForEvent, notifyApplicant],
  'case.acceptance-rejected': [issueAndDeliver, notifyApplicant, announceNumbers],
  'case.not-required': [issueAndDeliver, notifyApplicant, announceNumbers],
  'task.completed': [],
  'inspection.file-added': [],
  'inspection.file-removed': [],
  'procedure.started': [issueForEvent, notifyApplicant],
  'procedure.ended': [notifyApplicant],
  'extension.requested': [],
  'extension.approved': [issueForEvent, notifyApplicant],
  'extension.refused': [],
  'case.granted': [issueAndDeliver, notifyApplicant, announceNumbers],
  'case.denied': [issueAndDeliver, notifyApplicant, announceNumbers],
  'case.withdrawn': [issueForEvent, notifyApplicant, announceNumbers],
  'case.delivered': [],
  'certificate.revoked': [notifyApplicant],
  'dates.recounted': [notifyApplicant],
}

/** Runs what follows from an event, one after the other; a reaction that throws stops the rest until the next try. */
export async function reactTo(event: CaseEvent): Promise<void> {
  for (const react of REACTIONS[event.type] as readonly Reaction<CaseEventType>[]) await react(event)
}
