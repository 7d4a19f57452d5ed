import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeQueue } from '@/platform/queue'
import { startTestServer, type TestServer } from '@/testing/test-server'
import { startMetricsServer } from './metrics-server'

let server: TestServer
const metrics = await startMetricsServer(0, '127.0.0.1')
const { port } = metrics.address() as { port: number }
const read = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()

beforeAll(async () => {
  server = await startTestServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<p>页</p>'),
  )
})
afterAll(async () => {
  await server.close()
  metrics.close()
  await closeQueue()
})

it('who watches over the machine reads what was answered and how, and nothing about anybody', async () => {
  await server.request('/services')
  await server.request('/services')
  await server.request('/my?phone=13900000001', { headers: { 'x-forwarded-for': '203.0.113.7' } })
  await server.request('/verify/ABCD-1234-SECRET')
  const text = await read()
  expect(text).toContain('yizhan_http_requests_total{route="reading",method="GET",status="200"} 2')
  expect(text).toContain('yizhan_http_requests_total{route="working",method="GET",status="200"} 2')
  expect(text).toMatch(/yizhan_pages_total\{state="\w+"\} 1/)
  for (const name of ['database_up 1', 'worker_up 0', 'cases_overdue 0', 'database_connections{state="idle"}'])
    expect(text).toContain(`yizhan_${name}`)
  for (const secret of ['13900000001', '203.0.113.7', 'SECRET', 'verify']) expect(text).not.toContain(secret)
})

it('the public server does not show them', async () => {
  expect((await server.request('/metrics')).body).not.toContain('yizhan_')
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
})
