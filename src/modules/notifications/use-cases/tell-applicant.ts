import type { CaseEvent } from '@/modules/casework/domain/case-event'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as inbox from '../data/inbox-store'
import { noticeOf } from '../domain/notice'

/** Tells the applicant in their account what happened to their case; once per event, however often this runs. */
export async function tellApplicant(event: CaseEvent): Promise<void> {
  const file = await recordedCase(event.caseId)
  const notice = file && noticeOf(event, file.case)
  if (!file || !notice) return
  await inbox.insertOnce(db, {
    ...notice,
    id: newId(event.occurredAt),
    accountId: file.case.applicantId,
    eventId: event.id,
    caseId: event.caseId,
    createdAt: event.occurredAt,
  })
}
