import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { bodyIsUnderstood, mustBeForm } from '@/platform/action-body'
import { startTestServer, type TestServer } from '@/testing/test-server'
import { answerAction } from './action-request'

let server: TestServer
let action: () => unknown

/** Stands for the framework: it runs the action, and answers 500 when that throws. */
beforeAll(async () => {
  server = await startTestServer((request, response) => {
    answerAction(response, () => {
      try {
        action()
        response.end('ok')
      } catch {
        response.writeHead(500, { 'content-type': 'text/html' }).end('<p>500</p>')
      }
    })
    request.resume()
  })
})
afterAll(() => server.close())
beforeEach(() => {
  action = () => undefined
})

const BODY = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n'
const FORM = { 'content-type': 'multipart/form-data; boundary=x' }
const CALL = { 'content-type': 'text/plain', 'next-action': 'a'.repeat(42) }
const send = (headers: Record<string, string>) =>
  server.request('/track', { method: 'POST', headers: { origin: server.origin, ...headers }, body: BODY })
const fail = () => {
  throw new Error('broken')
}

it.each([
  ['a form', FORM],
  ['a call of a script', CALL],
])('%s that the framework cannot decode is its sender’s fault, and is answered in words', async (_what, headers) => {
  action = fail
  const { status, body } = await send(headers)
  expect([status, body.includes('没有做任何更改')]).toEqual([400, true])
})

it('so is an action that was given something else than a form', async () => {
  action = () => {
    bodyIsUnderstood()
    mustBeForm('x' as unknown as FormData)
  }
  expect((await send(CALL)).status).toBe(400)
})

it('an action that was understood and fails is the city’s fault', async () => {
  action = () => {
    bodyIsUnderstood()
    fail()
  }
  for (const headers of [FORM, CALL]) expect((await send(headers)).status).toBeGreaterThanOrEqual(500)
})

it('so is a page that fails over what is no action at all', async () => {
  action = fail
  expect((await send({ 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(500)
})

it('an action the framework does not know is answered in words where a person reads them', async () => {
  action = () => {
    throw new Error()
  }
  const unknown = await startTestServer((_request, response) =>
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Server action not found.'),
  )
  const ask = (headers: Record<string, string>) =>
    unknown.request('/track', { method: 'POST', headers: { origin: unknown.origin, ...headers }, body: BODY })
  expect((await ask(FORM)).body).toContain('没有做任何更改')
  expect(await ask(CALL)).toMatchObject({ status: 404, body: 'Server action not found.' })
  await unknown.close()
})
