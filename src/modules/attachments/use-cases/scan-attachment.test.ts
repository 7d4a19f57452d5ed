import { type AddressInfo, createServer } from 'node:net'
import { afterAll, expect, it, vi } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { wang } from '@/testing/filed-cases'
import { aStoredFile } from '@/testing/stored-files'
import { openAttachment } from './open-attachment'
import { scanAttachment } from './scan-attachment'

/** Speaks clamd's side of INSTREAM, and says what the test wants it to. */
let verdict = 'stream: OK'
const scanner = createServer((line) => {
  let bytes = Buffer.alloc(0)
  line.on('data', (piece) => {
    bytes = Buffer.concat([bytes, piece])
    const whole = bytes.includes('租赁合同') && bytes.subarray(-4).equals(Buffer.alloc(4))
    if (whole) line.end(`${verdict}\0`)
  })
  line.on('error', () => {})
})
await new Promise<void>((ready) => scanner.listen(0, '127.0.0.1', ready))
vi.stubEnv('CLAMD_URL', `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}`)
afterAll(() => scanner.close())

const codeOf = async (id: string) => {
  const opened = await openAttachment(wang, id)
  return opened.ok ? 'opened' : opened.refusal.code
}

it('nobody opens a file that the city’s scanner has not seen; a clean one opens', async () => {
  const id = await aStoredFile()
  expect(await codeOf(id)).toBe('attachment.being-checked')
  verdict = 'stream: OK'
  await scanAttachment(SYSTEM, { attachmentId: id })
  expect(await codeOf(id)).toBe('opened')
})

it('an infected one opens for nobody, its owner included', async () => {
  const id = await aStoredFile()
  verdict = 'stream: Eicar-Test-Signature FOUND'
  await scanAttachment(SYSTEM, { attachmentId: id })
  expect(await codeOf(id)).toBe('attachment.infected')
})

it('a scanner that gives no verdict, or is away, leaves the file locked and is asked again', async () => {
  const id = await aStoredFile()
  verdict = 'INSTREAM size limit exceeded. ERROR'
  await expect(scanAttachment(SYSTEM, { attachmentId: id })).rejects.toThrow('no verdict')
  await new Promise((closed) => scanner.close(closed))
  await expect(scanAttachment(SYSTEM, { attachmentId: id })).rejects.toThrow('ECONNREFUSED')
  expect(await codeOf(id)).toBe('attachment.being-checked')
})
