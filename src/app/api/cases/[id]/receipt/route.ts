import { notFound } from 'next/navigation'
import { caseFile } from '@/modules/casework/queries/case-file'
import { recordedEvents } from '@/modules/casework/queries/recorded-case'
import { issueForEvent } from '@/modules/certificates/use-cases/issue-for-event'
import { redirect } from '@/platform/redirect'
import { allowAnyone, requireCitizen } from '@/platform/session/guards'

const RECEIVED: ReadonlySet<string> = new Set(['case.submitted', 'correction.resubmitted'])

/** The receipt of what was filed last (收件凭证), also in the second before the city has written it: then it is written now. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const visitor = await allowAnyone()
  const actor = visitor.kind === 'anyone' ? await requireCitizen() : visitor
  const { id } = await params
  const view = await caseFile(actor, id)
  if (!view) notFound()

  const submitted = (await recordedEvents(id)).findLast(({ type }) => RECEIVED.has(type))
  const receipt = submitted && (await issueForEvent(submitted)).find(({ kind }) => kind === 'RECEIPT')
  if (!receipt) notFound()
  redirect(`/api/documents/${receipt.id}`)
}
