import { currentSession } from '@/platform/session/current-actor'
import { allowAnyone } from '@/platform/session/guards'

/** Somebody is at the page: asking who they are keeps the session. Answers how long it holds from now on, in seconds. */
export async function POST(): Promise<Response> {
  await allowAnyone()
  const session = await currentSession()
  if (!session) return Response.json({}, { status: 401 })
  const { idle, age } = session.left
  return Response.json({ idle: Math.floor(idle / 1000), age: Math.floor(age / 1000) })
}
