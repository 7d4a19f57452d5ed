import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'

const folder = await mkdtemp(path.join(tmpdir(), 'yizhan-floor-'))
vi.stubEnv('DATA_DIR', folder)
// More than any disk has free: what stands here is all floor.
vi.stubEnv('FREE_SPACE_FLOOR_MB', String(1024 ** 3))
const { keepBytes, takeBytes } = await import('./content-store')
const { grow, reserve, withSpaceFor } = await import('./upload-space')

const SENT = Buffer.from('租赁合同')
const whose = { ownerId: 'p', draftId: 'd', address: 'a', size: 1 }
let isDone = false
beforeEach(() => {
  isDone = false
})

it.each<[string, () => Promise<unknown>, unknown]>([
  ['a file that is announced', () => reserve('u', whose), 'no-space'],
  ['one that grows', () => grow('u', 1), 'no-space'],
  ['bytes that somebody sent', () => takeBytes('documents', SENT), null],
  ['work that writes', () => withSpaceFor(1, async () => (isDone = true)), null],
])('below the floor of free disk nothing is taken: %s', async (_what, asked, answer) => {
  expect(await asked()).toEqual(answer)
  expect(isDone).toBe(false)
  expect(await readdir(path.join(folder, 'documents')).catch(() => [])).toEqual([])
})

it('and what the city itself must write is kept: the floor is there for it', async () => {
  expect(await keepBytes('documents', Buffer.from('决定书'))).toMatchObject({ size: 9 })
})
