import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { env } from '@/platform/env'
import { goingLiveGaps } from '../domain/going-live-gaps'
import { goingLiveFacts } from './going-live-facts'

it('reads from an empty database that nearly everything is missing, and that it can read Chinese', async () => {
  const facts = await goingLiveFacts(SYSTEM)
  expect(facts).toMatchObject({
    readsChinese: true,
    backupIsOverdue: true,
    reachableAuditors: 0,
  })
  const codes = goingLiveGaps(facts as NonNullable<typeof facts>).map(({ code }) => code)
  for (const code of [
    'no-administrator',
    'keys-repeated',
    'no-codes',
    'no-backup-folder',
    'no-backup-key',
    'anchors-beside',
    'calendar',
  ])
    expect(codes).toContain(code)
})

it('counts what setup wrote and nobody deleted, and sees the public key of backups', async () => {
  const folder = path.join(env.DATA_DIR, 'setup')
  mkdirSync(folder, { recursive: true })
  for (const name of ['QH-S1.password.txt', 'QH-S1.second-factor.txt', 'notes.txt'])
    writeFileSync(path.join(folder, name), '')
  writeFileSync(path.join(env.DATA_DIR, 'backup-key.pub'), 'a public key')
  expect(await goingLiveFacts(SYSTEM)).toMatchObject({ credentialFiles: 2, hasBackupKey: true })
})
