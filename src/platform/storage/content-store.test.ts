import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const store = await import('./content-store')
const places = await import('./places')

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', await mkdtemp(path.join(tmpdir(), 'yizhan-store-')))
})

describe('what the city keeps by content', () => {
  it('gives the same bytes the same place and gives them back unchanged', async () => {
    const first = await store.keepBytes('documents', Buffer.from('决定书'))
    const again = await store.keepBytes('documents', Buffer.from('决定书'))
    expect(again).toEqual(first)
    expect((await store.readBytes(first.key)).toString()).toBe('决定书')
    expect(first.key).toBe(`documents/${first.sha256.slice(0, 2)}/${first.sha256.slice(2)}`)
  })

  it('moves a finished upload out of the uploads folder', async () => {
    await mkdir(places.uploadsFolder(), { recursive: true })
    const file = path.join(places.uploadsFolder(), 'one.part')
    await writeFile(file, 'photo')
    const key = await store.keepFile('files', file, createHash('sha256').update('photo').digest('hex'))
    expect(await store.isStored(key)).toBe(true)
    expect(await readdir(places.uploadsFolder())).toEqual([])
    await store.forgetStored(key)
    expect(await store.isStored(key)).toBe(false)
  })

  it.each(['../../etc/passwd', 'files/../../x', 'files/ab/zz', '', `files/AB/${'C'.repeat(62)}`])(
    'never follows %j to a place on the disk',
    (key) => {
      expect(() => places.pathOfKey(key)).toThrow('not a storage key')
    },
  )
})
