import { allowAnyone } from '@/platform/session/guards'
import { jsonResponse } from '../_answer/json-response'
import { questionsOf, understand } from '../_answer/understand'
import { LIST_SERVICES } from '../_contract/services'
import { servicesView } from '../_views/services'

/** GET /api/v1/services */
export async function GET(request: Request): Promise<Response> {
  await allowAnyone()
  const question = await understand(request, LIST_SERVICES, questionsOf(request))
  return question.ok ? jsonResponse(request, await servicesView(question.params)) : question.response
}
