import 'server-only'
import { fromPrisma, PgBoss } from 'pg-boss'
import { machineTimeOf } from './clock'
import type { Transaction } from './db'
import { log } from './log'
import { pgPool } from './pg-pool'
import { processWide } from './process-wide'

/**
 * Tried again after 2 s, 4 s, 8 s …, at last every ten minutes, then kept as a dead letter for an administrator. Half an hour
 * is enough for our own faults; a server of somebody else's (mail, virus scanner) may be away for a day.
 */
const TRIES = { 'half-an-hour': 10, 'a-day': 150 }
export type Patience = keyof typeof TRIES
/** A worker that was killed gives no sign for 15 s, and what it had in hand goes to another. */
const AGAIN = { retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 120, heartbeatSeconds: 15 }
const KEPT_WHEN_DONE_SECONDS = 3 * 86_400

/** Where jobs of a queue go when every try failed (dead-letters.ts). */
export const deadLetterOf = (queue: string): string => `${queue}-dead`

/**
 * Puts a job into the caller's transaction: it exists when, and only when, the change that asks for it does.
 * Workers learn of it at once (NOTIFY on commit). `key` names what it is about, for whoever searches the queue.
 */
export async function enqueue(
  tx: Transaction,
  queue: string,
  data: object,
  { key, patience }: { key: string; patience?: Patience },
): Promise<void> {
  const boss = await queueSender()
  await ensureQueue(boss, queue, patience)
  await boss.send(queue, data, { db: fromPrisma(tx), singletonKey: key })
}

/** The same for a later moment of the city's clock: workers take the job up then, within a few seconds. */
export async function enqueueAt(
  tx: Transaction,
  queue: string,
  data: object,
  { key, at }: { key: string; at: Date },
): Promise<void> {
  const boss = await queueSender()
  await ensureQueue(boss, queue)
  await boss.send(queue, data, { db: fromPrisma(tx), singletonKey: key, startAfter: machineTimeOf(at) })
}

/** Makes the queue and its dead-letter queue, or brings them up to date; several processes may do so at once. */
export async function ensureQueue(boss: PgBoss, queue: string, patience: Patience = 'half-an-hour'): Promise<void> {
  const known = processWide('queues-made', () => new Set<string>())
  if (known.has(queue)) return
  await boss.createQueue(deadLetterOf(queue), { retentionSeconds: 90 * 86_400 })
  const options = {
    ...AGAIN,
    retryLimit: TRIES[patience],
    deadLetter: deadLetterOf(queue),
    notify: true,
    deleteAfterSeconds: KEPT_WHEN_DONE_SECONDS,
  }
  await boss.createQueue(queue, options)
  await boss.updateQueue(queue, options)
  known.add(queue)
}

/** The name under which a worker reports to the database that it is alive. */
export const WORKER_NAME = 'yizhan-worker'

/** Whether some process is working on the queues; asked over the city's own pool. */
export async function workerIsAlive(): Promise<boolean> {
  const boss = await queueSender()
  return (await boss.getInstances()).some(({ name, live }) => name === WORKER_NAME && live)
}

/** Jobs that are not done yet, by queue; the dead-letter queues (deadLetterOf) among them. */
export async function queueDepths(): Promise<Map<string, number>> {
  const { rows } = await pgPool().query<{ name: string; open: number }>(
    "SELECT name, count(*)::int AS open FROM pgboss.job WHERE state < 'completed' GROUP BY name",
  )
  return new Map(rows.map(({ name, open }) => [name, open]))
}

type Sender = { starting?: Promise<PgBoss> }
const kept = (): Sender => processWide('queue-sender', () => ({}))

/** The one sender of this process. One that could not start (no database) is tried anew by the next one who asks. */
export function queueSender(): Promise<PgBoss> {
  const place = kept()
  place.starting ??= startSender().catch((error: unknown) => {
    place.starting = undefined
    throw error
  })
  return place.starting
}

/** Sends over the city's own pool: no second set of connections, and the queue's tables are the owner's business. */
async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pgPool().query(text, values) },
    migrate: false,
    supervise: false,
    schedule: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the queue could not be reached'))
  return boss.start()
}

/** Ends the sender's housekeeping; before the database is closed. */
export async function closeQueue(): Promise<void> {
  const boss = await kept().starting
  await boss?.stop({ graceful: false })
}
