import { expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { admin, citizen } from '@/testing/actors'
import { backupStatus } from '../queries/backup-status'
import { beginBackup } from './begin-backup'
import { finishBackup } from './finish-backup'

const keeper = admin('系统', 'system_admin')
const at = (text: string) => ({ now: () => new Date(text) })
const PROVED = { proved: true, file: '/b/x.backup', bytes: 5_000_000_000, sha256: 'ab', rows: 7, files: 2 } as const

it('of several workers one begins, what came of it is on record once, and the administrator alone is told', async () => {
  const night = at('2026-11-27T18:40:00Z')
  expect(await backupStatus(keeper, night)).toEqual({ isOverdue: true, lastGood: null, lastFault: null })
  const begun = await Promise.all([1, 2, 3].map(() => beginBackup(SYSTEM, night)))
  const [runId = '', ...others] = begun.filter((id) => id !== null)
  expect(others).toEqual([])

  await Promise.all([1, 2].map(() => finishBackup(SYSTEM, { runId, outcome: PROVED }, night)))
  expect(await db.auditEntry.count({ where: { action: 'backup.proved', subjectId: runId } })).toBe(1)
  expect(await backupStatus(keeper, at('2026-11-28T18:00:00Z'))).toMatchObject({ isOverdue: false })
  expect(await backupStatus(keeper, at('2026-11-28T18:41:00Z'))).toMatchObject({ isOverdue: true })
  for (const other of [citizen('王芳'), admin('安', 'security_admin')]) expect(await backupStatus(other)).toBeNull()
})

it('one that failed is tried again the same night, and why is told until one succeeds', async () => {
  const [first, second] = [at('2026-11-28T18:40:00Z'), at('2026-11-28T19:40:00Z')]
  const failed = (await beginBackup(SYSTEM, first)) ?? ''
  await finishBackup(SYSTEM, { runId: failed, outcome: { proved: false, fault: 'no-room' } }, first)
  expect(await backupStatus(keeper, second)).toMatchObject({ lastFault: { fault: 'no-room' } })
  const again = (await beginBackup(SYSTEM, second)) ?? ''
  expect(await beginBackup(SYSTEM, second)).toBeNull()
  await finishBackup(SYSTEM, { runId: again, outcome: PROVED }, second)
  expect(await backupStatus(keeper, second)).toMatchObject({ isOverdue: false, lastFault: null })
  expect(await beginBackup(keeper, at('2026-12-24T00:00:00Z'))).toBeNull()
})
