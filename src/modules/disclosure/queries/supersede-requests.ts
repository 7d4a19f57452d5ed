import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as requests from '../data/supersede-store'
import { editorialScope, mayAnswerFor, worksOnDocuments } from '../domain/permissions'

export type SupersedeRequestLine = Awaited<ReturnType<typeof requests.list>>[number] & {
  /** Whether this person may answer for the older document. */
  mayAnswer: boolean
}

/** Requests that wait for this person's department, those it answered, and those it made; empty for everybody else. */
export async function supersedeRequests(actor: Actor) {
  if (!worksOnDocuments(actor)) return { asked: [], asking: [] }
  const scope = editorialScope(actor)
  const [asked, asking] = await Promise.all([requests.list(db, scope, 'asked'), requests.list(db, scope, 'asking')])
  const withRight = (line: Awaited<ReturnType<typeof requests.list>>[number]): SupersedeRequestLine => ({
    ...line,
    mayAnswer: mayAnswerFor(actor, line),
  })
  return { asked: asked.map(withRight), asking: asking.map(withRight) }
}
