import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { anchorFolder } from '@/modules/seals/data/anchor-file'
import { verifyEverySeal } from '@/modules/seals/use-cases/verify-every-seal'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { closeQueue } from '@/platform/queue'
import { aFiledCase, clerk, loadOfficialCalendar } from '@/testing/filed-cases'
import { aMailServer } from '@/testing/mail-server'
import { asOwner } from '@/testing/owner'
import { aStaffAccount } from '@/testing/people'
import { mailAnchor } from './check-chains'
import { startWorker } from './start-worker'

const server = await aMailServer()
vi.stubEnv('SMTP_URL', server.url)

beforeAll(async () => {
  await loadOfficialCalendar()
  await aStaffAccount({ adminRole: 'audit_admin', email: 'auditor@example.cn', emailProvedAt: systemClock.now() })
})
afterAll(async () => {
  await server.close()
  await closeQueue()
})

async function lines(): Promise<string[]> {
  const [name = ''] = await readdir(anchorFolder())
  return (await readFile(path.join(anchorFolder(), name), 'utf8')).trim().split('\n')
}
describe('what was recorded since the last anchor', () => {
  it('is written down when the worker is told to stop, so that a cut made while the city stands still is found', async () => {
    const worker = startWorker()
    await worker.started
    const filed = await aFiledCase()
    await recordAccess(db, clerk, { action: 'case.read', subjectKind: 'case', subjectId: filed.id })
    await worker.stop()
    const last = JSON.parse((await lines()).at(-1) ?? '{}')
    const { _max: end } = await db.auditEntry.aggregate({ _max: { seq: true } })
    expect(last.audit.entries).toBe(end.seq)
    expect(JSON.stringify(await lines())).toContain(filed.caseNo)
    await asOwner('ALTER TABLE audit_entries DISABLE TRIGGER ALL', `DELETE FROM audit_entries WHERE seq = ${end.seq}`)
    const { broken } = await verifyEverySeal(SYSTEM)
    expect(broken.map(({ kind }) => kind)).toContain('audit-anchored')
  })
})

describe('whoever audits', () => {
  it('gets the end of the log, the counts and the code of the anchor by mail, and no name of a case', async () => {
    const anchor = JSON.parse((await lines()).at(-1) ?? '{}')
    await mailAnchor()
    const mail = server.mails.find(({ messageId }) => messageId.includes('anchor'))
    expect(mail).toMatchObject({ to: 'auditor@example.cn' })
    for (const part of [String(anchor.number), anchor.audit.hash, String(anchor.audit.entries), anchor.mac])
      expect(mail?.text).toContain(part)
    for (const { name } of anchor.heads) expect(mail?.text).not.toContain(name)
  })
})
