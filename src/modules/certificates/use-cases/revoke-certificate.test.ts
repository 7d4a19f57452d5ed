import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { admin, citizen, officer } from '@/testing/actors'
import { approver, clerk, loadOfficialCalendar, morningOf, wang } from '@/testing/filed-cases'
import { aGrantedCase, eventOf, openTheCity } from '@/testing/issued-documents'
import type { IssuedDocument } from '../domain/issued-document'
import { verifyDocument } from '../queries/verify-document'
import { issueForEvent } from './issue-for-event'
import { revokeCertificate } from './revoke-certificate'

let decision: IssuedDocument
let certificate: IssuedDocument

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
})

beforeEach(async () => {
  const filed = await aGrantedCase()
  ;[decision, certificate] = (await issueForEvent(await eventOf(filed.id, 'case.granted'))) as [
    IssuedDocument,
    IssuedDocument,
  ]
})

const revocation = (documentId = certificate.id) =>
  ({ documentId, state: 'revoked', reason: '以欺骗手段取得', legalBasis: '行政许可法第六十九条' }) as const

describe('ending a certificate', () => {
  it('an approver of the office ends certificate and decision together, on the record of the case', async () => {
    expect(await revokeCertificate(approver, revocation(), morningOf('2026-09-10'))).toMatchObject({
      ok: true,
      value: { state: 'revoked' },
    })
    for (const { verifyCode } of [certificate, decision])
      expect(await verifyDocument(verifyCode, morningOf('2026-09-11'))).toMatchObject({
        status: 'revoked',
        endedOn: '2026-09-10',
      })
    const event = await eventOf(certificate.caseId, 'certificate.revoked')
    expect(event.payload).toMatchObject({ number: certificate.number, state: 'revoked', reason: '以欺骗手段取得' })
    expect(event.actorName).toBe(approver.name)
  })

  it.each([
    [
      'the reviewer of another office who had a task in it',
      officer('外人', 'police/reviewer'),
      'certificate.not-permitted',
    ],
    ['that office’s approver, who had none', officer('外人', 'police/approver'), 'certificate.not-found'],
    ['the window clerk', clerk, 'certificate.not-permitted'],
    ['the holder', wang, 'certificate.not-permitted'],
    ['another citizen', citizen('路人'), 'certificate.not-found'],
    ['an approver of an office without a part in it', officer('远人', 'culture/approver'), 'certificate.not-found'],
    ['an administrator', admin('系统员', 'system_admin'), 'certificate.not-found'],
  ])('%s may not', async (_who, actor, code) => {
    expect(await revokeCertificate(actor, revocation())).toMatchObject({ ok: false, refusal: { code } })
    expect((await verifyDocument(certificate.verifyCode, morningOf('2026-09-11'))).status).toBe('valid')
  })

  it.each([
    ['reason', 'certificate.reason-required'],
    ['legalBasis', 'certificate.legal-basis-required'],
  ])('not without its %s', async (field, code) => {
    expect(await revokeCertificate(approver, { ...revocation(), [field]: ' ' })).toMatchObject({
      refusal: { code, field },
    })
  })

  it.each(['', 'x', "'; DROP TABLE", '00000000-0000-0000-0000-000000000000'])('no document %j', async (documentId) => {
    expect(await revokeCertificate(approver, revocation(documentId))).toMatchObject({
      refusal: { code: 'certificate.not-found' },
    })
  })

  it('of two officers at once one ends it and the other is told that it has ended', async () => {
    const results = await Promise.all([
      revokeCertificate(approver, revocation()),
      revokeCertificate(approver, { ...revocation(decision.id), state: 'cancelled' }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'certificate.already-ended' } })
    const events = await db.caseEvent.count({ where: { caseId: certificate.caseId, type: 'certificate.revoked' } })
    expect(events).toBe(1)
  })

  it('a receipt grants nothing that could be revoked', async () => {
    const [receipt] = await issueForEvent(await eventOf(certificate.caseId, 'case.submitted'))
    expect(await revokeCertificate(approver, revocation(receipt?.id))).toMatchObject({
      refusal: { code: 'certificate.not-found' },
    })
  })
})
