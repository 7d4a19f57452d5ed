import type { APIResponse } from '@playwright/test'
import { CONTRACT } from '@/app/api/v1/_contract/contract'
import { Problem } from '@/app/api/v1/_contract/problem'
import { expect, test } from '../story'

const shapeOf = (path: string) => {
  const answer = CONTRACT.find((endpoint) => endpoint.path === path)?.answer
  if (!answer) throw new Error(`nothing is described under ${path}`)
  return answer
}

/** The answer, after it was held against its description. */
async function answered(response: APIResponse, path: string): Promise<Record<string, unknown>> {
  expect(response.status(), await response.text()).toBe(200)
  return shapeOf(path).parse(await response.json()) as Record<string, unknown>
}

async function problem(response: APIResponse, status: number) {
  expect(response.status()).toBe(status)
  expect(response.headers()['content-type']).toContain('application/problem+json')
  return Problem.parse(await response.json())
}

type Line = { code: string; id: string; url: string; sourceId: string | null }

test('A program follows what the city publishes by its description alone, from any site', async ({ request }) => {
  const described = (await (await request.get('/api/openapi.json')).json()) as { openapi: string; paths: object }
  expect(described.openapi).toMatch(/^3\.1/)
  expect(Object.keys(described.paths).sort()).toEqual(CONTRACT.map(({ path }) => path).sort())

  const found = await request.get('/api/v1/search', { params: { q: '开饭店', kind: 'service', limit: 3 } })
  expect(found.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' })
  const [hit] = (await answered(found, '/api/v1/search')).items as Line[]
  expect((await request.get(hit?.url ?? '')).status()).toBe(200)

  const services = await answered(await request.get('/api/v1/services?limit=2'), '/api/v1/services')
  const [first] = services.items as Line[]
  const more = await request.get('/api/v1/services', { params: { limit: 2, cursor: String(services.next) } })
  expect(((await answered(more, '/api/v1/services')).items as Line[]).map(({ code }) => code)).not.toContain(
    first?.code,
  )
  await answered(await request.get(`/api/v1/services/${first?.code}`), '/api/v1/services/{code}')

  const documents = await answered(await request.get('/api/v1/documents?limit=5'), '/api/v1/documents')
  for (const { id } of documents.items as Line[])
    await answered(await request.get(`/api/v1/documents/${id}`), '/api/v1/documents/{id}')
})

test('A program that has the answer already is told so, and gets the new one as soon as there is one', async ({
  request,
}) => {
  const first = await request.get('/api/v1/documents?limit=1')
  const again = { headers: { 'if-none-match': first.headers().etag ?? '' } }
  const second = await request.get('/api/v1/documents?limit=1', again)
  expect([second.status(), (await second.body()).length]).toEqual([304, 0])
  expect((await request.get('/api/v1/documents?limit=2', again)).status()).toBe(200)
})

test('A program that asks wrongly is told in plain words what is wrong', async ({ request }) => {
  const wrong = await problem(await request.get('/api/v1/services?limti=2&subject=nothing'), 400)
  expect(wrong.errors?.map(({ name }) => name).sort()).toEqual(['limti', 'subject'])
  const english = { headers: { 'accept-language': 'en-GB' } }
  expect((await problem(await request.get('/api/v1/search', english), 400)).detail).toContain('openapi.json')
  expect((await problem(await request.get('/api/v1/services/no-such-service'), 404)).detail).toMatch(/[\u4e00-\u9fff]/)
  await problem(await request.get('/api/v1/people'), 404)
  await problem(await request.get('/api/v1/documents?cursor=1'), 400)
})

test('The query code of a case is never asked for in an address, and no other site asks in a browser’s name', async ({
  request,
}) => {
  const get = await request.get('/api/v1/track?caseNo=1&code=2')
  expect([await problem(get, 405), get.headers().allow]).toMatchObject([{ code: 'post-only' }, 'POST'])
  const data = { caseNo: '320682-0123-01-20261124-000001-0', code: 'AAAAAAAA' }
  expect(await problem(await request.post('/api/v1/track', { data }), 404)).toMatchObject({ code: 'does-not-match' })
  await problem(await request.post('/api/v1/track', { data: 'not json' }), 400)
  const elsewhere = { data, headers: { origin: 'https://elsewhere.example' } }
  await problem(await request.post('/api/v1/track', elsewhere), 403)
})
