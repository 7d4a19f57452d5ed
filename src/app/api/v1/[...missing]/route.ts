import { allowAnyone } from '@/platform/session/guards'
import { problemResponse } from '../_answer/problem-response'

/** Under /api/v1 there is nothing else: said in the language of machines. */
export async function GET(request: Request): Promise<Response> {
  await allowAnyone()
  return problemResponse(request, 'not-found')
}
