import type { Actor } from '@/kernel/actor'
import { type DeadLetter, listDeadLetters } from '@/platform/dead-letters'
import { mayOperate } from '../domain/permissions'

export type DeadLetters = { jobs: DeadLetter[] /** With those that are not shown. */; total: number }

const SHOWN = 100

/** "What could the city not do by itself?" The hundred oldest jobs; null for anyone but the system administrator. */
export async function deadLetters(actor: Actor): Promise<DeadLetters | null> {
  if (!mayOperate(actor)) return null
  const jobs = await listDeadLetters()
  return { jobs: jobs.slice(0, SHOWN), total: jobs.length }
}
