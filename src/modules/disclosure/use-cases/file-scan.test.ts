import { type AddressInfo, createServer } from 'node:net'
import { afterAll, expect, it, vi } from 'vitest'
import { db } from '@/platform/db'
import { aNewsroom, aSubmittedNotice } from '@/testing/editions'
import { aPdf } from '@/testing/pdf-file'

/** Speaks clamd's side of INSTREAM: knows one virus, by its name. */
const scanner = createServer((line) => {
  let bytes = Buffer.alloc(0)
  line.on('error', () => {})
  line.on('data', (piece) => {
    bytes = Buffer.concat([bytes, piece])
    if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return
    line.end(bytes.includes('VIRUS') ? 'stream: Test FOUND\0' : 'stream: OK\0')
  })
})
await new Promise<void>((ready) => scanner.listen(0, '127.0.0.1', ready))
vi.stubEnv('CLAMD_URL', `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}`)
afterAll(() => scanner.close())
const { addFile } = await import('./add-file')
const { returnEdition } = await import('./return-edition')

const pdf = (words: string) => aPdf({ filler: `%${words}\n` })

async function aDraft() {
  const room = await aNewsroom('0812')
  const { id, version } = await aSubmittedNotice(room)
  await returnEdition(room.publisher, { editionId: id, expectedVersion: version, reason: '补附件' })
  const add = (bytes: Buffer) => addFile(room.editor, { editionId: id, kind: 'attachment', name: 'a.pdf', bytes })
  return { add, kept: () => db.editionFile.count({ where: { editionId: id } }) }
}

it('a file of the staff is kept once the scanner found it clean, and never one with a virus or without a verdict', async () => {
  const draft = await aDraft()
  expect(await draft.add(pdf('VIRUS'))).toMatchObject({ refusal: { code: 'disclosure.file-infected', field: 'file' } })
  expect(await draft.kept()).toBe(0)
  expect(await draft.add(pdf('clean'))).toMatchObject({ ok: true })
  await new Promise((closed) => scanner.close(closed))
  expect(await draft.add(pdf('other'))).toMatchObject({ refusal: { code: 'disclosure.file-not-scanned' } })
  expect(await draft.kept()).toBe(1)
})
