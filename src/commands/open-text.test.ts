import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { BrokenJson } from '@/platform/json-items'
import { openText } from './open-text'

const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-open-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(bytes: Buffer): Promise<string> {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  let text = ''
  for await (const chunk of openText(file)) text += chunk
  return text
}

const text = '如皋市𠮷'.repeat(50_000)

it('reads a file as it is, and a packed one by its first bytes', async () => {
  expect(await read(Buffer.from(text))).toBe(text)
  expect(await read(gzipSync(text))).toBe(text)
  expect(await read(Buffer.alloc(0))).toBe('')
})

it('says of a packed file that was cut off that it is not whole', async () => {
  const packed = gzipSync(text)
  await expect(read(packed.subarray(0, packed.length - 9))).rejects.toThrow(BrokenJson)
})
