import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { requireSpace } from '../../scripts/lib/backup-space.mjs'

const root = await mkdtemp(path.join(os.tmpdir(), 'yizhan-space-'))
afterEach(() => rm(root, { recursive: true, force: true }))

const asked = (floorMb: string) => {
  vi.stubEnv('FREE_SPACE_FLOOR_MB', floorMb)
  const { DATABASE_URL: url = '', DATA_DIR: dataDir = '' } = process.env
  return requireSpace({ url, dataDir, folder: path.join(root, 'backups') })
}

it('a backup begins where it and its proof fit in beside the floor of free disk', async () => {
  await expect(asked('0')).resolves.toBeUndefined()
})

it('and nowhere else: it says what is free and what it needs, as the disk itself would fail', async () => {
  await expect(asked(String(1024 ** 3))).rejects.toMatchObject({
    code: 'ENOSPC',
    message: expect.stringMatching(/has \d+ MB free\. The backup and its proof need \d+ MB/),
  })
})
