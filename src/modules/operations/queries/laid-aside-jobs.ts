import type { Actor } from '@/kernel/actor'
import { type LaidAsideJob, listLaidAside } from '@/platform/laid-aside'
import { mayOperate } from '../domain/permissions'

export type LaidAside = { jobs: LaidAsideJob[] /** With those that are not shown. */; total: number }

const SHOWN = 100

/** "What could the city not do by itself?" The hundred oldest jobs; null for anyone but the system administrator. */
export async function laidAsideJobs(actor: Actor): Promise<LaidAside | null> {
  if (!mayOperate(actor)) return null
  const jobs = await listLaidAside()
  return { jobs: jobs.slice(0, SHOWN), total: jobs.length }
}
