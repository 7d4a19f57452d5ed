import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { answerPublicFile, type ServedFile } from './answer-file'
import { keepBytes } from './content-store'

let file: ServedFile
let tag: string
beforeAll(async () => {
  vi.stubEnv('DATA_DIR', await mkdtemp(path.join(tmpdir(), 'yizhan-answer-')))
  const { key, sha256, size } = await keepBytes('documents', Buffer.from('0123456789'))
  file = { fileName: '附件.pdf', mediaType: 'application/pdf', size, sha256, storageKey: key }
  tag = `"${sha256}"`
})

const ask = async (headers: Record<string, string>, method = 'GET') => {
  const request = new Request('http://city.example/api/published/1', { method, headers })
  const answer = answerPublicFile(request, file, { inline: false })
  return { status: answer.status, head: answer.headers, body: await answer.text() }
}

it.each([
  ['all of it', {}, 200, '0123456789'],
  ['a part', { range: 'bytes=2-4' }, 206, '234'],
  ['the end', { range: 'bytes=-3' }, 206, '789'],
  ['what is not there', { range: 'bytes=10-' }, 416, ''],
  ['several parts', { range: 'bytes=0-1,4-5' }, 200, '0123456789'],
])('gives %s', async (_what, headers, status, body) => {
  const answer = await ask(headers)
  expect([answer.status, answer.body]).toEqual([status, body])
  expect(answer.head.get('cache-control')).toBe('public, max-age=300')
  expect(answer.head.get('etag')).toBe(tag)
})

it('says which part it is, and how much there is', async () => {
  const part = await ask({ range: 'bytes=2-4' })
  expect([part.head.get('content-range'), part.head.get('content-length')]).toEqual(['bytes 2-4/10', '3'])
  expect((await ask({ range: 'bytes=10-' })).head.get('content-range')).toBe('bytes */10')
})

it('goes on with the same file alone, and sends nothing to who has it', async () => {
  expect((await ask({ range: 'bytes=2-4', 'if-range': tag })).status).toBe(206)
  expect((await ask({ range: 'bytes=2-4', 'if-range': '"other"' })).status).toBe(200)
  expect((await ask({ range: 'bytes=2-4', 'if-range': `W/${tag}` })).status).toBe(200)
  expect(await ask({ 'if-none-match': `"x", W/${tag}` })).toMatchObject({ status: 304, body: '' })
  expect(await ask({ range: 'bytes=2-4' }, 'HEAD')).toMatchObject({ status: 200, body: '' })
})
