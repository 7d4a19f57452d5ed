import { beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { acceptCase } from '@/modules/casework/use-cases/accept-case'
import { verifyDocument } from '@/modules/certificates/queries/verify-document'
import { issueForEvent } from '@/modules/certificates/use-cases/issue-for-event'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { aFiledCase, clerk, loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { aGrantedCase, eventOf, openTheCity } from '@/testing/issued-documents'
import { asBeforeTheKey, unkeyEntries, unkeyEvents, withOwner } from '@/testing/unkeyed-chains'
import { beginSealing } from './begin-sealing'
import { verifyEverySeal } from './verify-every-seal'

const read = (subjectId: string) => ({ action: 'case.read', subjectKind: 'case', subjectId })
let openId = ''
let verifyCode = ''

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
  const granted = await aGrantedCase('2026-09-01')
  const [decision] = await issueForEvent(await eventOf(granted.id, 'case.granted'))
  verifyCode = decision?.verifyCode ?? ''
  openId = (await aFiledCase('2026-09-02')).id
  for (const one of [granted.id, openId]) await recordAccess(db, clerk, read(one))
  await asBeforeTheKey()
})

describe('a city that was sealed without a key', () => {
  it('is closed under the key as it stands, nothing of it rewritten, and goes on under the key', async () => {
    const before = await db.caseEvent.findMany({ orderBy: { id: 'asc' } })
    expect((await verifyEverySeal(SYSTEM)).broken).toEqual([])
    succeeded(await acceptCase(clerk, { caseId: openId }, morningOf('2026-09-03')))
    await recordAccess(db, clerk, read(openId))
    expect(await verifyEverySeal(SYSTEM)).toMatchObject({ broken: [], cases: 2, documents: 2 })
    const after = await db.caseEvent.findMany({ orderBy: { id: 'asc' }, where: { envelope: 1 } })
    expect(after).toEqual(before)
    expect(await db.caseEvent.count({ where: { envelope: 2 } })).toBe(1)
    expect(await verifyDocument(verifyCode, morningOf('2026-09-04'))).toMatchObject({ status: 'valid' })
  })

  it('is carried over once: what loses its seal later is not sealed again', async () => {
    const begun = await beginSealing(SYSTEM)
    await withOwner(async (owner) => {
      await owner.query("DELETE FROM issued_document_seals WHERE kind = 'carried'")
      await owner.query("UPDATE issued_documents SET holder_name = '李四'")
    })
    expect(await beginSealing(SYSTEM)).toEqual(begun)
    expect((await verifyEverySeal(SYSTEM)).broken.map(({ kind }) => kind)).toEqual([
      'document-unsealed',
      'document-unsealed',
    ])
  })

  it('shows what is resealed by the old formula behind its head', async () => {
    await withOwner(async (owner) => {
      await owner.query("UPDATE case_events SET actor_name = '别人' WHERE envelope = 2")
      await unkeyEvents(owner, openId, 2)
      await owner.query("UPDATE audit_entries SET actor_name = '别人' WHERE seq = 4")
      await unkeyEntries(owner, 4)
    })
    expect((await verifyEverySeal(SYSTEM)).broken).toMatchObject([
      { kind: 'case-changed', at: 2 },
      { kind: 'document-unsealed' },
      { kind: 'document-unsealed' },
      { kind: 'audit-changed', at: 4 },
    ])
  })
})
