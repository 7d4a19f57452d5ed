import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { startDraft } from '@/modules/applications/use-cases/start-draft'
import { attachmentsOfDraft } from '@/modules/attachments/queries/attachments-of-draft'
import { sweepUploads } from '@/modules/attachments/use-cases/sweep-uploads'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { isStored } from '@/platform/storage/content-store'
import { uploadsFolder } from '@/platform/storage/places'
import { succeeded } from '@/testing/cases'
import { aDepartment, aServiceVersion, serviceFacts } from '@/testing/catalogue'
import { aPdf } from '@/testing/pdf-file'
import { aCitizenAccount, aStaffAccount, asCitizen } from '@/testing/people'
import { startTestServer, type TestServer } from '@/testing/test-server'
import { cookieOf, pdfOf, sender, sha256Of, wholePdf } from '@/testing/uploads'
import { uploadHandler } from './upload-handler'

const MB = 1024 * 1024
const [lease] = aServiceVersion().materials
if (!lease) throw new Error('the small service asks for a lease')

let server: TestServer
let draftId: string
let wang: ReturnType<typeof asCitizen>
let cookie: string
let browser: ReturnType<typeof sender>

beforeAll(async () => {
  server = await startTestServer((_request, response) => response.end(), { uploads: uploadHandler() })
  const departmentId = await aDepartment('如皋市新闻出版局', 'XW01')
  const materials = [{ ...lease, maxFiles: 12 }]
  const content = aServiceVersion({ materials })
  succeeded(await publishServiceVersion(SYSTEM, { service: serviceFacts(departmentId, { code: 'shop' }), content }))
})
afterAll(() => server.close())

beforeEach(async () => {
  const account = await aCitizenAccount()
  wang = asCitizen(account)
  cookie = await cookieOf(account)
  browser = sender(server, cookie)
  draftId = succeeded(await startDraft(wang, 'shop')).draftId
})

const open = async (size: number, more: { sha256?: string; name?: string } = {}) =>
  String((await browser.create({ draftId, size, ...more })).headers.location)
const inDraft = () => attachmentsOfDraft(wang, draftId)
const waiting = () => readdir(uploadsFolder()).catch(() => [])
const codeOf = ({ body }: { body: string }) => (JSON.parse(body) as { code: string }).code

describe('a file on its way', () => {
  it('is stored with its last byte, under its hash, and acknowledged to the page that sent it', async () => {
    const pdf = wholePdf()
    const sent = await browser.send(await open(pdf.length, { sha256: sha256Of([pdf]) }), 0, [pdf])
    const [file] = await inDraft()
    expect(sent).toMatchObject({ status: 200, headers: { 'upload-offset': '2000', 'x-attachment-id': file?.id } })
    expect(file).toMatchObject({
      fileName: '租赁合同.pdf',
      mediaType: 'application/pdf',
      size: 2000,
      scanState: 'unscanned',
    })
    expect(await isStored(`files/${file?.sha256.slice(0, 2)}/${file?.sha256.slice(2)}`)).toBe(true)
  })

  it('goes on where the line broke, also for a sender who forgot how far they were', async () => {
    const pdf = wholePdf(300_000)
    const path = await open(pdf.length, { sha256: sha256Of([pdf]) })
    expect(await browser.send(path, 0, [pdf.subarray(0, 100_000)])).toMatchObject({ status: 204 })
    await breakOff(path, 100_000, pdf.subarray(100_000, 150_000), 200_000)
    const { headers } = await browser.where(path)
    expect(headers).toMatchObject({ 'upload-offset': '150000', 'upload-length': '300000', 'cache-control': 'no-store' })
    expect((await browser.send(path, 100_000, [pdf.subarray(100_000)])).status).toBe(409)
    expect((await browser.send(path, 150_000, [pdf.subarray(150_000)])).status).toBe(200)
    expect((await inDraft()).map(({ sha256 }) => sha256)).toEqual([sha256Of([pdf])])
  })

  it('is one attachment for a sender who did not hear the answer and sends it again', async () => {
    const pdf = wholePdf()
    const path = await open(pdf.length)
    await browser.send(path, 0, [pdf])
    expect((await browser.where(path)).headers['upload-offset']).toBe('2000')
    await browser.send(await open(pdf.length), 0, [pdf])
    expect(await inDraft()).toHaveLength(1)
  })

  it('can be called back by its sender, and nothing is left', async () => {
    const before = await waiting()
    const path = await open(2_000)
    expect((await browser.end(path)).status).toBe(204)
    expect((await browser.where(path)).status).toBe(404)
    expect(await waiting()).toEqual(before)
  })
})

it('a PDF that is called .jpg is taken as what it is', async () => {
  const pdf = wholePdf()
  await browser.send(await open(pdf.length, { name: '租赁.jpg' }), 0, [pdf])
  expect((await inDraft()).map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([
    ['租赁.pdf', 'application/pdf'],
  ])
})

describe('a file that is not what it should be leaves nothing', () => {
  const before = { waiting: [] as string[] }
  beforeEach(async () => {
    before.waiting = await waiting()
  })
  const nothingLeft = async () => {
    expect(await inDraft()).toEqual([])
    expect(await waiting()).toEqual(before.waiting)
  }

  it('one that was cut short, or changed, on the way', async () => {
    const pdf = wholePdf()
    const path = await open(pdf.length, { sha256: sha256Of([wholePdf(2_000, 'other')]) })
    const sent = await browser.send(path, 0, [pdf])
    expect([sent.status, codeOf(sent)]).toEqual([422, 'attachment.damaged'])
    await nothingLeft()
  })

  it.each([
    [
      'a program called .pdf',
      'a.pdf',
      Buffer.from('MZ\u0090\u0000this program cannot be run'.padEnd(400)),
      'attachment.kind-not-accepted',
    ],
    [
      'a web page called .pdf',
      'a.pdf',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      'attachment.kind-not-accepted',
    ],
    [
      'a drawing with scripts called .png',
      'a.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'attachment.kind-not-accepted',
    ],
    ['a PDF without its end', 'a.pdf', Buffer.from('%PDF-1.7\nhalf of it'), 'attachment.unreadable'],
    [
      'a PDF with a script',
      'a.pdf',
      aPdf({ root: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
      'attachment.active',
    ],
    [
      'a PDF that is an archive as well',
      'a.pdf',
      Buffer.concat([wholePdf(), Buffer.from('504b0506'.padEnd(44, '0'), 'hex')]),
      'attachment.hidden',
    ],
  ])('%s', async (_what, name, bytes, code) => {
    const sent = await browser.send(await open(bytes.length, { name }), 0, [bytes])
    expect(codeOf(sent)).toBe(code)
    await nothingLeft()
  })

  it.each([
    ['larger than 50 MB', 50 * MB + 1, 'a.pdf', 'attachment.too-large'],
    ['empty', 0, 'a.pdf', 'attachment.empty'],
    ['of a kind that is not accepted', 10, 'a.exe', 'attachment.kind-not-accepted'],
  ])('one that is %s is refused before a byte is sent', async (_what, size, name, code) => {
    expect(codeOf(await browser.create({ draftId, size, name }))).toBe(code)
    await nothingLeft()
  })

  it('more bytes than were announced', async () => {
    const path = await open(1_000)
    expect((await browser.send(path, 0, [wholePdf(2_000)], { 'content-length': 2_000 })).status).toBe(413)
    await browser.end(path)
    await nothingLeft()
  })
})

it('whoever announces more than a line can carry is asked to wait, before the next byte', async () => {
  expect((await browser.create({ draftId, size: 2_000 * MB })).status).toBe(413)
  const late = await browser.create({ draftId, size: 10 })
  expect(late).toMatchObject({ status: 429, headers: { 'retry-after': expect.stringMatching(/^\d+$/) } })
  expect(codeOf(late)).toBe('attachment.too-fast')
})

describe('whose draft it is', () => {
  it('only its owner may send to it, and only while it is open', async () => {
    const other = sender(server, await cookieOf(await aCitizenAccount({ name: '李四' })))
    expect((await other.create({ draftId, size: 10 })).status).toBe(404)
    const path = await open(10)
    expect((await other.where(path)).status).toBe(404)
    expect((await other.send(path, 0, [Buffer.alloc(10)])).status).toBe(404)
    expect((await sender(server, '').create({ draftId, size: 10 })).status).toBe(401)
    const clerk = sender(server, await cookieOf(await aStaffAccount()))
    expect((await clerk.create({ draftId, size: 10 })).status).toBe(403)
    await db.applicationDraft.update({ where: { id: draftId }, data: { state: 'submitted' } })
    expect((await browser.create({ draftId, size: 10 })).status).toBe(404)
  })
})

describe('without script, from a plain form', () => {
  const form = (parts: [string, string, Buffer][], cutBy = 0) => {
    const body = Buffer.concat([
      ...parts.flatMap(([field, name, bytes]) => [
        Buffer.from(
          `--x\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
        ),
        bytes,
        Buffer.from('\r\n'),
      ]),
      Buffer.from('--x--\r\n'),
    ])
    const back = encodeURIComponent(`/en/my/apply/draft/${draftId}/materials`)
    return server.request(`/api/uploads/form?draft=${draftId}&back=${back}`, {
      method: 'POST',
      headers: { cookie, origin: server.origin, 'content-type': 'multipart/form-data; boundary=x' },
      body: body.subarray(0, body.length - cutBy),
    })
  }

  it('several files arrive, each checked, and the page says how it went', async () => {
    const sent = await form([
      ['lease', '一.pdf', wholePdf()],
      ['lease', 'evil.pdf', Buffer.from('MZ not a pdf')],
      ['lease', '', Buffer.alloc(0)],
    ])
    expect(sent.status).toBe(303)
    expect(sent.headers.location).toBe(
      `/en/my/apply/draft/${draftId}/materials?uploaded=1&refused=attachment.kind-not-accepted#upload-result`,
    )
    expect((await inDraft()).map(({ fileName }) => fileName)).toEqual(['一.pdf'])
  })

  it('a form that breaks off leaves nothing', async () => {
    const before = await waiting()
    expect(
      (
        await form(
          [
            ['lease', '一.pdf', wholePdf()],
            ['lease', '二.pdf', wholePdf(5_000)],
          ],
          4_000,
        )
      ).status,
    ).toBe(400)
    expect(await inDraft()).toEqual([])
    expect(await waiting()).toEqual(before)
  })

  it('somebody whose session ended signs in first and comes back', async () => {
    cookie = '__Host-yizhan.session=old'
    const { status, headers } = await form([['lease', '一.pdf', wholePdf()]])
    expect(status).toBe(303)
    expect(headers.location).toMatch(/^\/en\/sign-in\?next=%2Fen%2Fmy%2Fapply/)
  })
})

describe('size and time', () => {
  it('eight files of 50 MB at once leave the memory flat', async () => {
    const size = 50 * MB
    const hashes = Array.from({ length: 8 }, (_, i) => sha256Of(pdfOf(size, `file ${i}`)))
    const before = process.memoryUsage.rss()
    let peak = before
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss())
    }, 20)
    const paths = await Promise.all(hashes.map((sha256, i) => open(size, { sha256, name: `${i}.pdf` })))
    const sent = await Promise.all(paths.map((path, i) => browser.send(path, 0, pdfOf(size, `file ${i}`))))
    clearInterval(watch)
    expect(sent.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect((await inDraft()).map(({ sha256 }) => sha256).sort()).toEqual(hashes.sort())
    expect((peak - before) / MB).toBeLessThan(150)
  }, 120_000)

  it('what nobody finished is swept away after a day', async () => {
    await open(1_000)
    expect((await waiting()).length).toBeGreaterThan(0)
    await sweepUploads(SYSTEM, { now: () => new Date(systemClock.now().getTime() + 25 * 3_600_000) })
    expect(await waiting()).toEqual([])
  })
})

/** Announces more than it sends and then pulls the plug. */
async function breakOff(path: string, offset: number, bytes: Buffer, announced: number): Promise<void> {
  const line = connect(server.port, '127.0.0.1')
  line.write(
    `PATCH ${path} HTTP/1.1\r\nHost: localhost:${server.port}\r\nCookie: ${cookie}\r\nOrigin: ${server.origin}\r\nTus-Resumable: 1.0.0\r\n` +
      `Content-Type: application/offset+octet-stream\r\nUpload-Offset: ${offset}\r\nContent-Length: ${announced}\r\n\r\n`,
  )
  line.write(bytes)
  await sleep(400)
  line.destroy()
  await sleep(200)
}
