import { allowAnyone } from '@/platform/session/guards'
import { jsonResponse } from '../../_answer/json-response'
import { problemResponse } from '../../_answer/problem-response'
import { understand } from '../../_answer/understand'
import { GET_SERVICE } from '../../_contract/services'
import { guideView } from '../../_views/services'

/** GET /api/v1/services/{code} */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  await allowAnyone()
  const question = await understand(request, GET_SERVICE, await params)
  if (!question.ok) return question.response
  const guide = await guideView(question.params.code)
  return guide ? jsonResponse(request, guide) : problemResponse(request, 'not-found')
}
