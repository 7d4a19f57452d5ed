import { expect, it, vi } from 'vitest'
import { aNewsroom, aSubmittedNotice } from '@/testing/editions'
import { aPdf } from '@/testing/pdf-file'

// More than any disk has free: what stands here is all floor.
vi.stubEnv('FREE_SPACE_FLOOR_MB', String(1024 ** 3))
const { addFile } = await import('./add-file')
const { returnEdition } = await import('./return-edition')

const PDF = aPdf()

it('a file of the staff is refused beside its field where the disk has only its floor left, and who may not add one hears that first', async () => {
  const room = await aNewsroom('0812')
  const { id, version } = await aSubmittedNotice(room)
  await returnEdition(room.publisher, { editionId: id, expectedVersion: version, reason: '补附件' })
  const file = { editionId: id, kind: 'attachment', name: 'a.pdf', bytes: PDF } as const
  expect(await addFile(room.editor, file)).toMatchObject({
    ok: false,
    refusal: { code: 'disclosure.no-space', field: 'file' },
  })
  expect(await addFile(room.publisher, file)).not.toMatchObject({ refusal: { code: 'disclosure.no-space' } })
})
