import { allowAnyone } from '@/platform/session/guards'
import { jsonResponse } from '../_answer/json-response'
import { problemResponse } from '../_answer/problem-response'
import { questionsOf, understand } from '../_answer/understand'
import { LIST_DOCUMENTS } from '../_contract/documents'
import { documentsView } from '../_views/documents'

/** GET /api/v1/documents */
export async function GET(request: Request): Promise<Response> {
  await allowAnyone()
  const question = await understand(request, LIST_DOCUMENTS, questionsOf(request))
  if (!question.ok) return question.response
  const list = await documentsView(question.params)
  return list ? jsonResponse(request, list) : problemResponse(request, 'not-found')
}
