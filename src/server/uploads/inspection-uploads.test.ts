import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Account } from '@/modules/identity/domain/account'
import { db } from '@/platform/db'
import { formOwnerProof } from '@/platform/session/form-owner'
import { aDepartment, aPostHolder } from '@/testing/catalogue'
import { loadOfficialCalendar } from '@/testing/filed-cases'
import { anInspectionUnderway } from '@/testing/inspections'
import { aStaffAccount } from '@/testing/people'
import { aPhoto } from '@/testing/pictures'
import { startTestServer, type TestServer } from '@/testing/test-server'
import { cookieOf, sender } from '@/testing/uploads'
import { OWNER_FIELD } from '@/ui/owner-field'
import { uploadHandler } from './upload-handler'

let server: TestServer
let departmentId: string
let photo: Buffer
let inspector: Account
let caseId: string
let taskId: string

beforeAll(async () => {
  await loadOfficialCalendar()
  server = await startTestServer((_request, response) => response.end(), { uploads: uploadHandler() })
  departmentId = await aDepartment('如皋市城市管理局', 'CG01')
  photo = await aPhoto(640, 480)
})
afterAll(() => server.close())

beforeEach(async () => {
  inspector = await aStaffAccount({ name: '孙立' })
  await aPostHolder(departmentId, 'reviewer', inspector.id)
  const begun = await anInspectionUnderway(departmentId)
  caseId = begun.caseId
  taskId = begun.taskId
})

const stored = () =>
  db.attachment.findMany({ where: { taskId }, select: { fileName: true, ownerId: true, caseId: true } })
const browserOf = async (account: Account) => sender(server, await cookieOf(account))
const codeOf = ({ body }: { body: string }) => (JSON.parse(body) as { code: string }).code
const announced = (account: Account) => ({
  taskId,
  size: photo.length,
  name: '门头.jpg',
  owner: formOwnerProof(account.id),
})

it('a photograph goes from the phone of an inspector into the record of the inspection', async () => {
  const browser = await browserOf(inspector)
  const opened = await browser.create(announced(inspector))
  expect((await browser.send(String(opened.headers.location), 0, [photo])).status).toBe(200)
  expect(await stored()).toEqual([{ fileName: '门头.jpg', ownerId: inspector.id, caseId }])
})

it.each<[string, () => Promise<Account>, number, string]>([
  ['somebody of another department', () => aStaffAccount(), 404, 'attachment.not-found'],
  [
    'a colleague on another post',
    async () => {
      const clerk = await aStaffAccount({ name: '钱进' })
      await aPostHolder(departmentId, 'window_clerk', clerk.id)
      return clerk
    },
    403,
    'attachment.not-inspector',
  ],
])('%s is refused before a byte, on record', async (_who, who, status, code) => {
  const account = await who()
  const refused = await (await browserOf(account)).create(announced(account))
  expect([refused.status, codeOf(refused)]).toEqual([status, code])
  expect(await db.auditEntry.count({ where: { actorId: account.id, action: 'act.refused' } })).toBe(1)
})

it('a page that was shown to another inspector takes nothing in one’s own name', async () => {
  const colleague = await aStaffAccount({ name: '周敏' })
  await aPostHolder(departmentId, 'reviewer', colleague.id)
  const refused = await (await browserOf(colleague)).create(announced(inspector))
  expect([refused.status, codeOf(refused)]).toEqual([403, 'attachment.not-your-form'])
})

async function form(account: Account, owner: string | null) {
  const part = (head: string, value: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ])
  const back = encodeURIComponent(`/desk/cases/${caseId}`)
  return server.request(`/api/uploads/form?task=${taskId}&back=${back}`, {
    method: 'POST',
    headers: {
      cookie: await cookieOf(account),
      origin: server.origin,
      'content-type': 'multipart/form-data; boundary=x',
    },
    body: Buffer.concat([
      ...(owner === null ? [] : [part(`name="${OWNER_FIELD}"`, owner)]),
      part('name="inspection"; filename="门头.jpg"', photo),
      part('name="inspection"; filename="b.exe"', 'MZ'),
      Buffer.from('--x--\r\n'),
    ]),
  })
}

it('without script, and back to the case with how it went', async () => {
  const { headers } = await form(inspector, formOwnerProof(inspector.id))
  expect(headers.location).toBe(`/desk/cases/${caseId}?uploaded=1&refused=attachment.kind-not-accepted#upload-result`)
  expect(await stored()).toHaveLength(1)
})

it.each([
  ['without the proof of whom it was shown to', null],
  ['with a made-up one', 'AAAA'],
])('a form %s leaves nothing', async (_what, owner) => {
  expect((await form(inspector, owner)).headers.location).toContain('uploaded=0&refused=attachment.not-your-form')
  expect(await stored()).toEqual([])
})
