import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '@/testing/test-server'

const EMPTY = '<html id="__next_error__"><body></body></html>'
let server: TestServer

beforeAll(async () => {
  server = await startTestServer((request, response) => {
    const status = Number(/\/fails-(\d+)/.exec(request.url ?? '')?.[1] ?? 200)
    const shown = request.headers['x-yizhan-status']
    const own = request.url?.endsWith('/wrong-way') && shown !== undefined
    response.writeHead(status, { 'content-type': request.url?.includes('json') ? 'application/json' : 'text/html' })
    const words = `<p>${request.url} ${shown} ${request.headers.cookie ?? 'nobody'}</p>`
    response.end(own ? `${words}<script src="/_next/react.js"></script>` : EMPTY)
  })
})
afterAll(() => server.close())

it.each([
  ['a working page', '/my/fails-404', 404],
  ['a page a person may not see', '/desk/fails-403', 403],
  ['a reading page that is not there', '/services/fails-404', 404],
  ['a page that broke', '/my/fails-500', 500],
])('people without script read our own words about %s', async (_what, path, status) => {
  const answer = await server.request(path)
  expect(answer.status).toBe(status)
  expect(answer.body).toBe(`<p>/wrong-way ${status} nobody</p>`)
  expect(answer.headers['cache-control']).toContain('no-store')
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
})

it('says it in the language of the address and to the person who sent the request', async () => {
  const answer = await server.request('/en/my/fails-404', { headers: { cookie: 'size=large' } })
  expect(answer.body).toBe('<p>/en/wrong-way 404 size=large</p>')
})

it('no caller can request an error page', async () => {
  const answer = await server.request('/wrong-way', { headers: { 'x-yizhan-status': '500' } })
  expect(answer.body).toBe(EMPTY)
})

it('leaves what is no page alone', async () => {
  expect((await server.request('/my/json/fails-404')).body).toBe(EMPTY)
})
