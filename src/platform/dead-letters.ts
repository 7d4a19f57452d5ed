import 'server-only'
import { fromPrisma, type PgBoss } from 'pg-boss'
import type { Transaction } from './db'
import { deadLetterOf, queueSender } from './queue'

/** A job that failed every try and waits for an administrator. */
export type DeadLetter = {
  id: string
  queue: string
  /** What it is about: the id of an event, a file, a notice. */
  about: string | null
  enqueuedAt: Date
  failedAt: Date
  tries: number
  /** The last error in the program's own words, without personal data. */
  error: string
}

const MOST = 1_000
const END = deadLetterOf('')

async function deadQueues(boss: PgBoss): Promise<string[]> {
  const names = (await boss.getQueues()).map(({ name }) => name)
  return names.filter((name) => name.endsWith(END)).map((name) => name.slice(0, -END.length))
}

/** How many dead letters there are, by queue; empty when all is well. Counts no further than a thousand a queue. */
export async function countDeadLetters(): Promise<Record<string, number>> {
  const jobs = await listDeadLetters()
  const counts: Record<string, number> = {}
  for (const { queue } of jobs) counts[queue] = (counts[queue] ?? 0) + 1
  return counts
}

/** Every dead letter, the oldest first. */
export async function listDeadLetters(): Promise<DeadLetter[]> {
  const boss = await queueSender()
  const queues = await deadQueues(boss)
  const lists = await Promise.all(
    queues.map(async (queue) => {
      const jobs = await boss.findJobs(deadLetterOf(queue), { limit: MOST })
      return jobs.map((job) => ({
        id: job.id,
        queue,
        about: job.singletonKey,
        enqueuedAt: job.sourceCreatedOn ?? job.createdOn,
        failedAt: job.createdOn,
        tries: (job.sourceRetryCount ?? 0) + 1,
        error: wordsOf(job.sourceOutput),
      }))
    }),
  )
  return lists.flat().sort((a, b) => Number(a.failedAt) - Number(b.failedAt))
}

/** Moves a dead letter back into its queue within the caller's transaction; false when it is no longer there. */
export async function requeue(tx: Transaction, queue: string, id: string): Promise<boolean> {
  const boss = await queueSender()
  if (!(await deadQueues(boss)).includes(queue)) return false
  return (await boss.redrive(deadLetterOf(queue), { ids: [id], destination: queue, db: fromPrisma(tx) })) === 1
}

function wordsOf(output: object | null): string {
  const { message } = (output ?? {}) as { message?: unknown }
  return typeof message === 'string' ? message : ''
}
