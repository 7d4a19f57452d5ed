import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ok, refuse } from '@/kernel/result'
import { inTransaction } from './db'
import { countDeadLetters } from './dead-letters'
import { env } from './env'
import { closeQueue, enqueue, ensureQueue } from './queue'

const boss = new PgBoss({ connectionString: env.APP_DATABASE_URL, migrate: false, schedule: false, max: 2 })

beforeAll(async () => {
  await boss.start()
  await ensureQueue(boss, 'letters')
})
afterAll(async () => {
  await boss.stop({ graceful: false })
  await closeQueue()
})

const send = (id: number, keep: boolean) =>
  inTransaction(async (tx) => {
    await enqueue(tx, 'letters', { id }, { key: `letter-${id}` })
    return keep ? ok(id) : refuse('case.changed-meanwhile')
  })

it('a job exists when its change was committed, and only then', async () => {
  await send(1, false)
  await send(2, true)
  const jobs = await boss.findJobs('letters')
  expect(jobs.map((job) => job.data)).toEqual([{ id: 2 }])
  expect(await countDeadLetters()).toEqual({})
})
