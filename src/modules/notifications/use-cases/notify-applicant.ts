import { ok } from '@/kernel/result'
import type { CaseEvent } from '@/modules/casework/domain/case-event'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as inbox from '../data/inbox-store'
import { requestMail } from '../data/mail-queue'
import { noticeOf } from '../domain/notice'

/** Tells the applicant in their account what happened to their case, and asks for the mail about it; once per event. */
export async function notifyApplicant(event: CaseEvent): Promise<void> {
  const file = await recordedCase(event.caseId)
  const notice = file && noticeOf(event, file.case)
  if (!file || !notice) return
  const id = newId(event.occurredAt)
  const { applicantId: accountId } = file.case
  await inTransaction(async (tx) => {
    const row = { ...notice, id, accountId, eventId: event.id, caseId: event.caseId, createdAt: event.occurredAt }
    if (await inbox.insertOnce(tx, row)) await requestMail(tx, id)
    return ok(undefined)
  })
}
