import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sendTextMessage, signatureOf } from './text-message'

const SECRET = 'a secret that both sides know, 32+'
const got: { headers: IncomingHttpHeaders; body: string }[] = []
let answer = 200
let gateway: Server

beforeAll(async () => {
  gateway = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      response.writeHead(answer).end()
    })
  })
  await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening))
  vi.stubEnv('SMS_GATEWAY_URL', `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`)
  vi.stubEnv('SMS_GATEWAY_SECRET', SECRET)
})
afterAll(() => gateway.close())

const message = { id: '0190-1', to: '13800000001', text: '【如皋市一站】验证码 123456' }
const clock = { now: () => new Date('2026-11-24T01:00:00Z') }

it('a text message goes out as JSON, signed over time, nonce and body, each time with another nonce', async () => {
  expect([await sendTextMessage(message, clock), await sendTextMessage(message, clock)]).toEqual(['taken', 'taken'])
  const [first, second] = got
  expect(JSON.parse(String(first?.body))).toEqual(message)
  const { 'x-yizhan-time': time, 'x-yizhan-nonce': nonce, 'x-yizhan-signature': signature } = first?.headers ?? {}
  expect(time).toBe(String(clock.now().getTime() / 1000))
  expect(signature).toBe(signatureOf(String(first?.body), String(time), String(nonce), SECRET))
  expect(signatureOf(`${first?.body} `, String(time), String(nonce), SECRET)).not.toBe(signature)
  expect(second?.headers['x-yizhan-nonce']).not.toBe(nonce)
})

it.each([
  [400, 'not-deliverable'],
  [404, 'not-deliverable'],
])('a gateway that answers %i refuses for good', async (status, outcome) => {
  answer = status
  expect(await sendTextMessage(message, clock)).toBe(outcome)
})

it.each([429, 408, 500, 503, 302])('a gateway that answers %i is tried again', async (status) => {
  answer = status
  await expect(sendTextMessage(message, clock)).rejects.toThrow()
})
