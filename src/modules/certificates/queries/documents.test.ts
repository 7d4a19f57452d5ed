import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { admin, citizen, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { approver, clerk, loadOfficialCalendar, morningOf, wang } from '@/testing/filed-cases'
import { aGrantedCase, eventOf, openTheCity } from '@/testing/issued-documents'
import type { IssuedDocument } from '../domain/issued-document'
import { printedVerifyCode } from '../domain/verify-code'
import { issueForEvent } from '../use-cases/issue-for-event'
import { documentPdf } from './document-pdf'
import { documentsOfCase } from './documents-of-case'
import { publicGrants } from './public-grants'
import { verifyDocument } from './verify-document'

let decision: IssuedDocument
let certificate: IssuedDocument

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
  const filed = await aGrantedCase('2026-09-01')
  await issueForEvent(await eventOf(filed.id, 'case.submitted'))
  ;[decision, certificate] = (await issueForEvent(await eventOf(filed.id, 'case.granted'))) as [
    IssuedDocument,
    IssuedDocument,
  ]
})

const strangers = [
  ['a stranger', citizen('路人')],
  ['an officer of an office without a part in it', officer('远人', 'culture/approver')],
  ['an administrator', admin('审计员', 'audit_admin')],
] as const

describe('verifying a document', () => {
  it('tells whoever holds it that it is valid, with the name of a person masked', async () => {
    expect(await verifyDocument(printedVerifyCode(decision.verifyCode).toLowerCase(), morningOf('2026-09-02'))).toEqual(
      {
        status: 'valid',
        kind: 'APPROVAL_DECISION',
        title: '准予行政许可决定书',
        number: decision.number,
        department: '如皋市住房和城乡建设局',
        holder: '王*',
        open: [],
        issuedOn: '2026-09-01',
        validFrom: null,
        validTo: null,
        endedOn: null,
      },
    )
  })

  it('names a shop in full, and calls its certificate expired the day after its last', async () => {
    const on = async (day: string) => verifyDocument(certificate.verifyCode, morningOf(day))
    expect(await on('2028-08-31')).toMatchObject({ status: 'valid', holder: '𠮷祥小吃店' })
    expect(await on('2028-09-01')).toMatchObject({ status: 'expired' })
  })

  it('shows what the licence of a shop prints, so that another place or scope on a forged one is seen', async () => {
    const { letter } = certificate
    const told = await verifyDocument(certificate.verifyCode, morningOf('2026-09-02'))
    expect(told).toMatchObject({ open: letter.open })
    expect(letter.facts).toEqual(expect.arrayContaining(letter.open ?? []))
    expect(letter.open?.map(({ label }) => label)).toEqual(['附加条件'])
  })

  it.each(['', '0'.repeat(26), 'K7QX', "' OR 1=1 --", '\u0000'.repeat(26)])(
    '%j is unknown, and nothing more is said',
    async (code) => {
      expect(await verifyDocument(code)).toEqual({ status: 'unknown' })
    },
  )
})

describe('the documents of a case', () => {
  it('lie in order for the applicant and for the office', async () => {
    for (const actor of [wang, clerk]) {
      const list = succeeded(await documentsOfCase(actor, decision.caseId, morningOf('2026-09-02')))
      expect(list.map(({ kind }) => kind)).toEqual(['RECEIPT', 'APPROVAL_DECISION', 'CERTIFICATE'])
    }
  })

  it.each(strangers)('are not there for %s', async (_who, actor) => {
    expect(await documentsOfCase(actor, decision.caseId)).toMatchObject({ refusal: { code: 'certificate.not-found' } })
    expect(await documentPdf(actor, decision.id)).toMatchObject({ refusal: { code: 'certificate.not-found' } })
  })
})

describe('the letter itself', () => {
  it('is printed once and stays the same bytes, even when two open it at once', async () => {
    const opened = await Promise.all(Array.from({ length: 5 }, () => documentPdf(wang, certificate.id)))
    const files = opened.map((result) => succeeded(result))
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(files[0]?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(files[0]?.fileName).toBe(`户外广告设置许可证 ${certificate.number}.pdf`)
    const row = await db.issuedDocument.findUniqueOrThrow({ where: { id: certificate.id } })
    expect(row.pdfSha256).toBe(files[0]?.sha256)
    expect(succeeded(await documentPdf(wang, certificate.id)).bytes.equals(files[0]?.bytes ?? Buffer.alloc(0))).toBe(
      true,
    )
  })

  it('that an officer read it goes on record; that the applicant did does not', async () => {
    const reads = () => db.auditEntry.count({ where: { action: 'document.read', subjectId: decision.id } })
    succeeded(await documentPdf(wang, decision.id))
    expect(await reads()).toBe(0)
    succeeded(await documentPdf(approver, decision.id))
    expect(await reads()).toBe(1)
  })
})

describe('what was granted, for everybody to read', () => {
  it('comes newest first, masked, page by page, each once', async () => {
    for (const day of ['2026-09-02', '2026-09-02', '2026-09-03', '2026-09-04']) {
      const filed = await aGrantedCase(day)
      await issueForEvent(await eventOf(filed.id, 'case.granted'))
    }
    const seen: string[] = []
    let after: { issuedOn: string; id: string } | undefined
    for (let page = 0; page < 5; page++) {
      const { grants, next } = await publicGrants({ take: 2, after })
      seen.push(...grants.map(({ number }) => number))
      for (const grant of grants) expect(grant).toMatchObject({ holder: '王*', matter: '户外广告设置审批' })
      if (!next) break
      after = next
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
    expect(seen.at(-1)).toBe(decision.number)
  })

  it('a benefit is nobody’s business', async () => {
    await db.service.updateMany({ data: { itemType: 'BENEFIT' } })
    const filed = await aGrantedCase('2026-09-05')
    const [benefit] = await issueForEvent(await eventOf(filed.id, 'case.granted'))
    expect(benefit?.title).toBe('准予行政给付决定书')
    const { grants } = await publicGrants({ take: 50 })
    expect(grants.map(({ number }) => number)).not.toContain(benefit?.number)
  })
})
