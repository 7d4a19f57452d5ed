import { expect, it } from 'vitest'
import { lineOut, logTo, requestId, withoutPersonalData, withRequestId } from './log'

it.each([
  ['an identity number', 'Key (number)=(11010519491231002X) exists', 'Key (number)=(***) exists'],
  ['a mobile number', '"msg":"sent to 13912345678"', '"msg":"sent to ***"'],
  ['a mail address', 'no such mailbox: wang.fang@example.com', 'no such mailbox: ***'],
])('keeps %s out of the log', (_what, line, kept) => expect(withoutPersonalData(line)).toBe(kept))

it.each([
  ['the time', '{"time":1795500000000}'],
  ['an id', '"id":"019ab5f0-1391-7345-8678-139123456789"'],
  ['a long number', '9911010519491231002'],
])('leaves %s alone', (_what, line) => expect(withoutPersonalData(line)).toBe(line))

it('knows the request in hand, however deep in the code', async () => {
  expect(requestId()).toBeUndefined()
  await withRequestId('r-1', async () => {
    await Promise.resolve()
    expect(requestId()).toBe('r-1')
  })
})

it('one thing that happened is one line, whatever a caller wrote, without secrets, in UTC', () => {
  const lines: string[] = []
  const log = logTo('info', { write: (line: string) => void lines.push(line) })
  const error = Object.assign(new Error('no\r\n{"level":30,"msg":"all is well"}'), { detail: 'Key (name)=(王小明)' })
  log.warn({ err: error, path: '/x\n\u001b[31m\u2028y', password: 'p', typed: { queryCode: 'AB12' } }, 'a\nb')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.trimEnd()).not.toMatch(/\p{Cc}/u)
  expect(lines[0]).not.toMatch(/王小明|AB12|"p"/)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'a\nb', password: '***', time: expect.stringMatching(/Z$/) })
})

it('no line is longer than 16 KB, and what is cut is JSON still', () => {
  const line = lineOut(`${JSON.stringify({ msg: '13900000001 '.repeat(50_000) })}\n`)
  expect(line.length).toBeLessThan(16_384)
  expect(JSON.parse(line)).toMatchObject({ msg: 'a line was too long and is cut' })
  expect(line).not.toContain('13900000001')
})

it('goes on when nobody reads its output any more', () => {
  for (const stream of [process.stdout, process.stderr])
    expect(() => stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).not.toThrow()
})
