import { hit } from '@/platform/rate-limit'
import { allowAnyone } from '@/platform/session/guards'
import { requestOrigin } from '@/platform/session/request-origin'
import { problemResponse } from '../_answer/problem-response'
import { understand } from '../_answer/understand'
import { TRACK } from '../_contract/track'
import { trackedView } from '../_views/tracked'

/** The same count as on the tracking page: the code has 40 bits, and guessing gains nothing by using the other one. */
const ATTEMPTS = { limit: 20, windowSeconds: 600 }

/** POST /api/v1/track {caseNo, code} */
export async function POST(request: Request): Promise<Response> {
  await allowAnyone()
  const given: unknown = await request.json().catch(() => null)
  const body = typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {}
  const question = await understand(request, TRACK, body)
  if (!question.ok) return question.response
  const { allowed, retryAfterSeconds } = await hit(`track:${(await requestOrigin()).ip}`, ATTEMPTS)
  if (!allowed) return problemResponse(request, 'too-often', { headers: { 'retry-after': String(retryAfterSeconds) } })
  const view = await trackedView(question.params)
  if (!view) return problemResponse(request, 'does-not-match')
  return Response.json(view, { headers: { 'cache-control': 'no-store' } })
}

/** By GET it would leave the code in logs and histories. */
export async function GET(request: Request): Promise<Response> {
  await allowAnyone()
  return problemResponse(request, 'post-only', { headers: { allow: 'POST' } })
}
