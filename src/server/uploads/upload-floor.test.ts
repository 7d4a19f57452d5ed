import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '@/testing/test-server'
import { aShopDraft, publishShop, refusalCodeOf } from '@/testing/upload-drafts'

// More than any disk has free: what stands here is all floor.
vi.stubEnv('FREE_SPACE_FLOOR_MB', String(1024 ** 3))
const { uploadHandler } = await import('./upload-handler')
let server: TestServer

beforeAll(async () => {
  server = await startTestServer((_request, response) => response.end(), { uploads: uploadHandler() })
  await publishShop()
})
afterAll(() => server.close())

const aDraft = () => aShopDraft(server)

it('below the floor nothing is taken, and it is said in words: from a browser with script 507', async () => {
  const { browser, draftId } = await aDraft()
  const refused = await browser.create({ draftId, size: 1_000 })
  expect([refused.status, refusalCodeOf(refused)]).toEqual([507, 'attachment.no-space'])
})

it('and from a plain form the page that says so, however the form came', async () => {
  const { cookie, draftId } = await aDraft()
  const file = '--x\r\nContent-Disposition: form-data; name="lease"; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n--x--\r\n'
  const sent = await server.request(`/api/uploads/form?draft=${draftId}&back=%2Fmy%2Fdrafts`, {
    method: 'POST',
    headers: {
      ...{ cookie, origin: server.origin, 'transfer-encoding': 'chunked' },
      'content-type': 'multipart/form-data; boundary=x',
    },
    body: file,
  })
  expect(sent).toMatchObject({
    status: 303,
    headers: { location: '/my/drafts?uploaded=0&refused=attachment.no-space#upload-result' },
  })
})
