import { SYSTEM } from '@/kernel/actor'
import type { CaseEvent } from '@/modules/casework/domain/case-event'
import { recordDelivery } from '@/modules/casework/use-cases/record-delivery'
import { issueForEvent } from '@/modules/certificates/use-cases/issue-for-event'

/** 送达: once the documents of a decision lie in the applicant's account, that goes on record (许可法 44). */
export async function issueAndDeliver(event: CaseEvent): Promise<void> {
  const documents = await issueForEvent(event)
  const delivered = await recordDelivery(SYSTEM, { caseId: event.caseId, documentIds: documents.map(({ id }) => id) })
  if (!delivered.ok) throw new Error(`delivery could not be recorded: ${delivered.refusal.code}`)
}
