import { countDeadLetters } from '@/platform/dead-letters'
import { env } from '@/platform/env'
import { pgPool } from '@/platform/pg-pool'
import { workerIsAlive } from '@/platform/queue'
import { version } from '../../package.json'
import { answerJson } from './request-context'
import type { RequestHandler } from './server-context'

export type Health = {
  status: 'ok' | 'down'
  database: 'ok' | 'down'
  worker: 'ok' | 'off' | 'down' | 'unknown'
  pages: 'ok' | 'starting'
  version: string
  /** Jobs that failed every try and wait for a person, by queue. */
  deadJobs?: Record<string, number>
}

/** Examined again at most this often, so that nobody can keep the database busy with it. */
const CACHED_MS = 1_000
const PATIENCE_MS = 2_000

/** Answered by the server itself: also when the application behind it is broken. */
export function healthHandler(pagesAreReady: () => boolean): RequestHandler {
  let examined: { at: number; health: Promise<Health> } | undefined
  return async (context) => {
    if (!examined || performance.now() - examined.at > CACHED_MS)
      examined = { at: performance.now(), health: examine(pagesAreReady()) }
    const health = await examined.health
    answerJson(context, health.status === 'ok' ? 200 : 503, health)
  }
}

async function examine(pagesReady: boolean): Promise<Health> {
  const database = await within(pgPool().query('SELECT 1')).then(
    () => 'ok' as const,
    () => 'down' as const,
  )
  const queue = database === 'ok' ? await within(examineQueue()).catch(() => null) : null
  const worker = workerState(queue)
  const pages = pagesReady ? 'ok' : 'starting'
  const ok = database === 'ok' && (worker === 'ok' || worker === 'off') && pagesReady
  const dead = queue && Object.keys(queue.deadJobs).length > 0 ? { deadJobs: queue.deadJobs } : {}
  return { status: ok ? 'ok' : 'down', database, worker, pages, version, ...dead }
}

type QueueHealth = { alive: boolean; deadJobs: Record<string, number> }

async function examineQueue(): Promise<QueueHealth> {
  const [alive, deadJobs] = await Promise.all([workerIsAlive(), countDeadLetters()])
  return { alive, deadJobs }
}

function workerState(queue: QueueHealth | null): Health['worker'] {
  if (env.WORKER === 'off') return 'off'
  if (queue === null) return 'unknown'
  return queue.alive ? 'ok' : 'down'
}

const within = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('no answer in time')), PATIENCE_MS).unref()),
  ])
