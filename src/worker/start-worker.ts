import { PgBoss } from 'pg-boss'
import { env } from '@/platform/env'
import { log } from '@/platform/log'
import { WORKER_NAME } from '@/platform/queue'

export type Worker = { stop(): Promise<void> }

/** How often the worker tells the database that it is alive; after three times without a word it counts as down. */
const HEARTBEAT_SECONDS = 10
/** A job in hand may take so long to finish once we are told to stop; then it is tried again elsewhere. */
const FINISH_MS = 5_000
const FOREVER = 1_000_000

/** Starts working on the queues, as soon as the database answers. The door does not wait for it. */
export function startWorker(): Worker {
  const boss = new PgBoss({
    connectionString: env.APP_DATABASE_URL,
    application_name: 'yizhan-worker',
    max: 4,
    // The tables of the queue belong to the owner, who brought them up to date before we started.
    migrate: false,
    reindex: false,
    useListenNotify: true,
    instanceName: WORKER_NAME,
    instanceHeartbeatSeconds: HEARTBEAT_SECONDS,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the worker met an error'))
  const started = boss.start({ attempts: FOREVER }).then(() => undefined)
  started.catch((error: unknown) => log.error({ err: error }, 'the worker could not start'))
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: FINISH_MS })
    },
  }
}
