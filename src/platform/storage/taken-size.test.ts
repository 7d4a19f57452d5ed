import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, vi } from 'vitest'

const FREE = 1000
// The disk is not ours: it says what it has free.
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  statfs: async () => ({ bavail: FREE, bsize: 1 }),
}))
vi.stubEnv('DATA_DIR', await mkdtemp(path.join(tmpdir(), 'yizhan-size-')))
vi.stubEnv('FREE_SPACE_FLOOR_MB', '0')
const { takeBytes } = await import('./content-store')

const sent = (size: number, of = 1) => takeBytes('documents', Buffer.alloc(size, of))

it.each([
  [FREE, true],
  [FREE + 1, false],
])('%i bytes that somebody sent are taken: %s, where a thousand are above the floor', async (size, taken) => {
  expect((await sent(size)) !== null).toBe(taken)
})

it('what is being written counts as promised', async () => {
  const both = await Promise.all([sent(600, 2), sent(600, 3)])
  expect(both.filter((one) => one !== null)).toHaveLength(1)
})
