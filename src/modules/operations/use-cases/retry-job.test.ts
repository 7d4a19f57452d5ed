import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { newId } from '@/platform/new-id'
import { closeQueue, deadLetterOf, ensureQueue } from '@/platform/queue'
import { admin, citizen } from '@/testing/actors'
import { deadLetters } from '../queries/dead-letters'
import { retryJob } from './retry-job'

const boss = new PgBoss({ connectionString: env.APP_DATABASE_URL, migrate: false, schedule: false, max: 2 })
const keeper = admin('系统', 'system_admin')

beforeAll(async () => {
  await boss.start()
  await ensureQueue(boss, 'letters')
})
afterAll(async () => {
  await boss.stop({ graceful: false })
  await closeQueue()
})

/** Sends a job that fails its only try. */
async function aPoisonJob(about: string): Promise<void> {
  const id = await boss.send('letters', { about }, { singletonKey: about, retryLimit: 0 })
  await boss.fetch('letters')
  await boss.fail('letters', id ?? '', { message: 'the paper ran out' })
}

it('the system administrator, and nobody else, sees what failed every try, and why', async () => {
  await aPoisonJob('letter-1')
  expect(await deadLetters(keeper)).toMatchObject({
    total: 1,
    jobs: [{ queue: 'letters', about: 'letter-1', tries: 1, error: 'the paper ran out' }],
  })
  for (const other of [admin('安全', 'security_admin'), admin('审计', 'audit_admin'), citizen('王芳')])
    expect(await deadLetters(other)).toBeNull()
})

it('has it tried again, once, and that stands in the audit log', async () => {
  const [job] = (await deadLetters(keeper))?.jobs ?? []
  const asked = { queue: 'letters', jobId: job?.id ?? '' }
  expect(await retryJob(admin('安全', 'security_admin'), asked)).toMatchObject({
    refusal: { code: 'job.not-permitted' },
  })
  const both = await Promise.all([retryJob(keeper, asked), retryJob(keeper, asked)])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await boss.fetch('letters')).toMatchObject([{ data: { about: 'letter-1' } }])
  expect((await deadLetters(keeper))?.total).toBe(0)
  expect(await db.auditEntry.count({ where: { action: 'job.retried', subjectId: asked.jobId } })).toBe(1)
})

it('a job or a queue that is not there is said to be gone', async () => {
  for (const queue of ['letters', 'nothing', deadLetterOf('letters')])
    expect(await retryJob(keeper, { queue, jobId: newId() })).toMatchObject({ refusal: { code: 'job.not-found' } })
})
