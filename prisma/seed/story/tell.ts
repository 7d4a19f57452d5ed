import { loadCalendar } from '@/modules/casework/queries/working-calendar'
import { db } from '@/platform/db'
import { gatherCast } from './cast'
import { storyDays } from './days'
import * as decided from './decided-cases'
import * as running from './running-cases'
import { Stage } from './stage'

/** In the order of their first day; each is one case, told to where it stands today. */
const STORIES = [
  decided.grantedFreight,
  decided.grantedAtOnce,
  decided.granted,
  decided.refused,
  running.overdue,
  running.dueToday,
  running.extensionAsked,
  running.paused,
  running.unanswered,
  decided.withdrawn,
  decided.notAccepted,
  running.inReview,
  running.inParallel,
  running.awaitingCorrection,
  running.drafted,
  running.submitted,
  // Last, so that a city seeded before without it gets it too.
  running.deemedAccepted,
]

/** The cases of the demo city in every state, each step through its use case with the clock set back. */
export async function seedStory(now: Date): Promise<void> {
  // An interrupted start goes on where it stopped; a case that was half told stays as it was then.
  const told = await db.applicationDraft.count()
  const days = storyDays(now, await loadCalendar())
  const stage = new Stage(await gatherCast(days.today), days)
  for (const story of STORIES.slice(Math.min(told, STORIES.length))) await story(stage)
}
