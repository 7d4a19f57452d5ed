import { allowAnyone } from '@/platform/session/guards'
import { jsonResponse } from '../../_answer/json-response'
import { problemResponse } from '../../_answer/problem-response'
import { understand } from '../../_answer/understand'
import { GET_DOCUMENT } from '../../_contract/documents'
import { documentView, isWithdrawn } from '../../_views/documents'

/** GET /api/v1/documents/{id} */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  await allowAnyone()
  const question = await understand(request, GET_DOCUMENT, await params)
  if (!question.ok) return question.response
  const view = await documentView(question.params.id)
  if (!view) return problemResponse(request, 'not-found')
  if (!isWithdrawn(view)) return jsonResponse(request, view)
  return problemResponse(request, 'withdrawn', { params: { day: view.withdrawnOn, reason: view.reason } })
}
