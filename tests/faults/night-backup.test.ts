import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { ok } from '@/kernel/result'
import { db, inTransaction } from '@/platform/db'
import { enqueue } from '@/platform/queue'
import { asOwner } from '@/testing/owner'
import { anAdmin } from '@/testing/people'
import { newKeyPair } from '../../scripts/lib/sealed-file.mjs'
import { sessionOf } from './lib/demo-people'
import { report } from './lib/report'
import { untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'

const BACKUP_JOB = 'round-back-up'
const PATIENCE_MS = 600_000

const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-backups-'))
const { publicKey } = newKeyPair()
const city = await openTrialCity({ BACKUP_DIR: folder, BACKUP_PUBLIC_KEY: publicKey, WORKER: 'separate' })
afterAll(async () => {
  await city.close()
  rmSync(folder, { recursive: true, force: true })
})

async function proved(): Promise<{ bytes: bigint | null; file: string | null }> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(500)) {
    const run = await db.backupRun.findFirst({ where: { state: { not: 'running' } }, orderBy: { startedAt: 'desc' } })
    if (run?.state === 'failed') throw new Error(`the backup failed: ${run.fault}`)
    if (run) return run
  }
  throw new Error('no backup was made')
}

it('the worker’s schedule backs the city up by itself, proved and once; its administrator reads when the last one is over a day old', async () => {
  const admin = await anAdmin('system_admin')
  await city.start('worker')
  const run = await proved()
  const [schedule] = await db.$queryRaw<{ cron: string; timezone: string }[]>`
    SELECT cron, timezone FROM pgboss.schedule WHERE name = ${BACKUP_JOB}`
  expect(schedule).toEqual({ cron: '40 2-6 * * *', timezone: 'Asia/Shanghai' })
  const [name = '', ...others] = readdirSync(folder)
  const file = statSync(path.join(folder, name))
  expect(others).toEqual([])
  expect([BigInt(file.size), file.mode & 0o777]).toEqual([run.bytes, 0o600])

  // The later hours of the night find that it is done.
  await inTransaction(async (tx) => ok(await enqueue(tx, BACKUP_JOB, {}, { key: 'later' })))
  await untilDone(BACKUP_JOB)
  expect(await db.backupRun.count()).toBe(1)

  await city.kill('worker')
  await city.start('server')
  const { cookie } = await sessionOf(admin.id)
  const home = async () => (await fetch(`${city.origin}/admin`, { headers: { cookie } })).text()
  const fresh = await home()
  expect(fresh).toContain('工作日历')
  expect(fresh).not.toContain('已超过一天')
  await asOwner("UPDATE backup_runs SET started_at = started_at - interval '25 hours'")
  expect(await home()).toContain('已超过一天')
  report('night-backup', 'a backup that the schedule made', { bytes: Number(run.bytes), runs: 1 })
})
