import { allowAnyone } from '@/platform/session/guards'
import { jsonResponse } from '../_answer/json-response'
import { questionsOf, understand } from '../_answer/understand'
import { SEARCH } from '../_contract/search'
import { foundView } from '../_views/found'

/** GET /api/v1/search?q=&kind=&limit= */
export async function GET(request: Request): Promise<Response> {
  await allowAnyone()
  const question = await understand(request, SEARCH, questionsOf(request))
  return question.ok ? jsonResponse(request, await foundView(question.params)) : question.response
}
