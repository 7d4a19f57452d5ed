import { beforeAll, describe, expect, it } from 'vitest'
import { acceptCase } from '@/modules/casework/use-cases/accept-case'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { clerk, loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { aCaseWithFiling, aGrantedCase, eventOf, openTheCity } from '@/testing/issued-documents'
import { issueForEvent } from './issue-for-event'

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
})

/** With connections standing ready the ten truly meet; while they are being made, the first would be done before the second begins. */
const openConnections = (count: number) =>
  Promise.all(Array.from({ length: count }, () => db.$queryRaw`SELECT 1 FROM pg_sleep(0.3)`))

describe('documents follow from events', () => {
  it('a submission gives a receipt: number, materials, both dates with their derivation, a masked identity number', async () => {
    const filed = await aCaseWithFiling('2026-09-24')
    const [receipt, ...more] = await issueForEvent(await eventOf(filed.id, 'case.submitted'))
    expect(more).toEqual([])
    expect(receipt).toMatchObject({
      kind: 'RECEIPT',
      title: '收件凭证',
      issuedOn: '2026-09-24',
      holderName: '王芳',
      state: 'valid',
    })
    expect(receipt?.number).toMatch(/^皋住建收件〔2026〕\d+号$/)
    const words = JSON.stringify(receipt?.letter)
    for (const part of [filed.caseNo, '租赁合同', '2个文件', '2026年10月9日', '999999**********23', '/verify/'])
      expect(words).toContain(part)
    expect(words).not.toContain('999999190001010023')
  })

  it('a grant gives a decision and the certificate, in the name of the shop, valid to the day', async () => {
    const filed = await aGrantedCase('2026-09-01')
    const issued = await issueForEvent(await eventOf(filed.id, 'case.granted'))
    expect(issued.map(({ kind }) => kind)).toEqual(['APPROVAL_DECISION', 'CERTIFICATE'])
    expect(issued[1]).toMatchObject({
      title: '户外广告设置许可证',
      holderName: '𠮷祥小吃店',
      number: 'GG2026000001',
      validFrom: '2026-09-01',
      validTo: '2028-08-31',
    })
    expect(JSON.stringify(issued[1]?.letter)).toContain('门头一处')
  })

  it('the same event asked again, or ten times at once, is one document with one number', async () => {
    const filed = await aCaseWithFiling()
    const event = await eventOf(filed.id, 'case.submitted')
    await openConnections(10)
    const all = await Promise.all(Array.from({ length: 10 }, () => issueForEvent(event)))
    expect(new Set(all.flat().map(({ id }) => id)).size).toBe(1)
    expect(await db.issuedDocument.count({ where: { caseId: filed.id } })).toBe(1)
    expect((await issueForEvent(event))[0]?.id).toBe(all[0]?.[0]?.id)
  })

  it('twenty cases at once get twenty numbers in a row, none twice and none left out', async () => {
    const filed = []
    for (let i = 0; i < 20; i++) filed.push(await aCaseWithFiling())
    const events = await Promise.all(filed.map(({ id }) => eventOf(id, 'case.submitted')))
    await openConnections(10)
    await Promise.all(events.map((event) => issueForEvent(event)))
    const rows = await db.issuedDocument.findMany({ where: { kind: 'RECEIPT' }, select: { number: true } })
    const numbers = rows.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => i + 1))
  })

  it('an event without a document gives none, and each event its own', async () => {
    const filed = await aGrantedCase()
    expect(await issueForEvent(await eventOf(filed.id, 'task.completed'))).toEqual([])
    const [notice] = await issueForEvent(await eventOf(filed.id, 'case.accepted'))
    expect(notice?.kind).toBe('ACCEPTANCE_NOTICE')
  })

  it('what was issued does not change when the office changes its name', async () => {
    const filed = await aCaseWithFiling()
    succeeded(await acceptCase(clerk, { caseId: filed.id }, morningOf('2026-09-02')))
    const event = await eventOf(filed.id, 'case.accepted')
    const [before] = await issueForEvent(event)
    await db.department.update({ where: { code: 'ZJ01' }, data: { name: '如皋市住建局' } })
    expect((await issueForEvent(event))[0]?.letter).toEqual(before?.letter)
    await db.department.update({ where: { code: 'ZJ01' }, data: { name: '如皋市住房和城乡建设局' } })
  })
})
