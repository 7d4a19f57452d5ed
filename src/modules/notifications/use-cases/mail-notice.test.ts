import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { closeQueue } from '@/platform/queue'
import { loadOfficialCalendar, wang } from '@/testing/filed-cases'
import { aCaseWithFiling, eventOf, openTheCity } from '@/testing/issued-documents'
import { aMailServer } from '@/testing/mail-server'
import { mailNotice } from './mail-notice'
import { notifyAccountHolder } from './notify-account-holder'
import { notifyApplicant } from './notify-applicant'

let server = await aMailServer()
vi.stubEnv('SMTP_URL', server.url)
const { mails } = server

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
})
afterAll(async () => {
  await server.close()
  await closeQueue()
})

const reachableAt = (email: string | null, locale = 'zh-CN') =>
  db.account.update({ where: { id: wang.id }, data: { email, locale } })

/** Files a case, tells its applicant, and gives back what was asked of the mail queue. */
async function told(times = 1) {
  const filed = await aCaseWithFiling()
  const event = await eventOf(filed.id, 'case.submitted')
  for (let i = 0; i < times; i++) await notifyApplicant(event)
  const notice = await db.inbox.findFirstOrThrow({ where: { caseId: filed.id } })
  const jobs = await db.$queryRaw<
    { data: { noticeId: string } }[]
  >`SELECT data FROM pgboss.job WHERE name = 'notice-mail' AND singleton_key = ${notice.id}`
  return { filed, notice, jobs }
}

it('a person who gave an address is told by mail, once however often the job runs, in words that say nothing of the case', async () => {
  await reachableAt('wang.fang@example.cn')
  const { filed, notice, jobs } = await told(3)
  expect(jobs).toEqual([{ data: { noticeId: notice.id } }])
  for (let i = 0; i < 3; i++) await mailNotice(SYSTEM, { noticeId: notice.id })
  const [mail, ...more] = mails.filter(({ messageId }) => messageId.includes(notice.id))
  expect(more).toEqual([])
  expect(mail).toMatchObject({ to: 'wang.fang@example.cn', subject: '如皋市一站：已收到您的申请' })
  expect(mail?.text).toContain('http://localhost:3000/my/notices')
  expect(mail?.head).toContain('Auto-Submitted: auto-generated')
  for (const secret of ['王芳', filed.caseNo, filed.title, wang.id, filed.id]) expect(mail?.text).not.toContain(secret)
})

it('and in the language in which they read', async () => {
  await reachableAt('wang.fang@example.cn', 'en')
  const { notice } = await told()
  await mailNotice(SYSTEM, { noticeId: notice.id })
  expect(mails.at(-1)).toMatchObject({ subject: 'Rugao Yizhan: We received your application' })
  expect(mails.at(-1)?.text).toContain('http://localhost:3000/en/my/notices')
})

it('whose account was recovered at a window is told by mail what to do if it was not them', async () => {
  await reachableAt('wang.fang@example.cn')
  const job = {
    eventId: newId(),
    accountId: wang.id,
    kind: 'account.recovered',
    happenedAt: '2026-11-24T01:00:00Z',
  } as const
  for (let i = 0; i < 2; i++) await notifyAccountHolder(SYSTEM, job)
  const notice = await db.inbox.findFirstOrThrow({ where: { eventId: job.eventId } })
  await mailNotice(SYSTEM, { noticeId: notice.id })
  expect(mails.at(-1)).toMatchObject({ to: 'wang.fang@example.cn', subject: '如皋市一站：账户已在窗口找回' })
  expect(mails.at(-1)?.text).toContain('如果不是您本人办理，请立即拨打 12345')
})

it('who gave no address, or whom the mail server does not know, finds the notice in the account alone', async () => {
  await reachableAt(null)
  const before = mails.length
  const { notice } = await told()
  await mailNotice(SYSTEM, { noticeId: notice.id })
  await reachableAt('gone@example.cn')
  server.nobodyAt.add('gone@example.cn')
  await mailNotice(SYSTEM, { noticeId: notice.id })
  expect(mails).toHaveLength(before)
})

it('while the mail server is away the job fails, to be tried again; when it is back the mail goes out once', async () => {
  await reachableAt('wang.fang@example.cn')
  const { notice } = await told()
  await server.close()
  await expect(mailNotice(SYSTEM, { noticeId: notice.id })).rejects.toThrow('ECONNREFUSED')
  const before = mails.length
  server = await aMailServer(server.port, mails)
  for (let i = 0; i < 2; i++) await mailNotice(SYSTEM, { noticeId: notice.id })
  expect(mails).toHaveLength(before + 1)
})
