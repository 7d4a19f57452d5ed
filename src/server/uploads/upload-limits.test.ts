import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '@/testing/test-server'
import { aShopDraft, publishShop, refusalCodeOf } from '@/testing/upload-drafts'
import { uploadHandler } from './upload-handler'

const MB = 1024 * 1024
let server: TestServer

beforeAll(async () => {
  server = await startTestServer((_request, response) => response.end(), { uploads: uploadHandler() })
  await publishShop()
})
afterAll(() => server.close())

const aDraft = () => aShopDraft(server)

it('uploads on their way count in their draft: ten of 49 MB and no more, until one is given up', async () => {
  const { browser, draftId } = await aDraft()
  const opened = await Promise.all(Array.from({ length: 13 }, () => browser.create({ draftId, size: 49 * MB })))
  const taken = opened.filter(({ status }) => status === 201)
  expect(taken).toHaveLength(10)
  expect(opened.filter(({ status }) => status !== 201).map(refusalCodeOf)).toEqual(
    Array(3).fill('attachment.draft-full'),
  )
  await browser.end(String(taken[0]?.headers.location))
  expect((await browser.create({ draftId, size: 49 * MB })).status).toBe(201)
})

it('one person has only so many on their way, however small, and is asked to wait', async () => {
  const { browser, draftId } = await aDraft()
  const statuses = []
  for (let i = 0; i < 42; i++) statuses.push((await browser.create({ draftId, size: 1_000 })).status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(40)
  expect(statuses.slice(40)).toEqual([429, 429])
  const other = await aDraft()
  expect((await other.browser.create({ draftId: other.draftId, size: 1_000 })).status).toBe(201)
})

it('a form in chunks counts as the largest there is', async () => {
  const { cookie, draftId } = await aDraft()
  const send = () =>
    server.request(`/api/uploads/form?draft=${draftId}&back=%2Fmy%2Fdrafts`, {
      method: 'POST',
      headers: {
        ...{ cookie, origin: server.origin, 'transfer-encoding': 'chunked' },
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: '--x--\r\n',
    })
  const places = []
  for (let i = 0; i < 3; i++) places.push((await send()).headers.location)
  expect(places.map((place) => place?.includes('attachment.too-fast'))).toEqual([false, false, true])
})
