import { type AuthContext, answerAuth } from '@/platform/session/answer-auth'
import { allowAnyone } from '@/platform/session/guards'

/** next-auth's own addresses: session, csrf, providers and their callbacks. */
export async function GET(request: Request, context: AuthContext): Promise<Response> {
  await allowAnyone()
  return answerAuth(request, context)
}

/** Its writes carry a token of their own; the server has checked where they come from. */
export async function POST(request: Request, context: AuthContext): Promise<Response> {
  await allowAnyone()
  return answerAuth(request, context)
}
