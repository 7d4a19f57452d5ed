import { describe, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { db, inTransaction } from '@/platform/db'
import { pgPool } from '@/platform/pg-pool'
import { asOwner } from '@/testing/owner'
import { searchAudit } from '../queries/search-audit'
import { recordAccess } from './record-access'
import { recordAudit } from './record-audit'
import { verifyNextEntries } from './verify-audit-chain'

const auditor = { kind: 'staff', id: crypto.randomUUID(), name: '审计员', posts: [], adminRole: 'audit_admin' } as const
const officer = { ...auditor, id: crypto.randomUUID(), name: '李审核', adminRole: null } as const
const citizen = { kind: 'citizen', id: crypto.randomUUID(), name: '王小明', realNameLevel: 1 } as const
const read = (subjectId: string) => ({ action: 'case.read', subjectKind: 'case', subjectId })

/** The log of this test fits into one batch. */
const checked = () => verifyNextEntries(SYSTEM, '', { seq: 0, hash: '' })

describe('the audit log', () => {
  it('is one intact chain after ten waves of six people writing at once', async () => {
    for (let wave = 0; wave < 10; wave++)
      await Promise.all(Array.from({ length: 6 }, (_, i) => recordAccess(db, officer, read(`case-${wave}-${i}`))))
    expect(await checked()).toMatchObject({ counted: { entries: 60 }, broken: [] })
  })

  it('keeps nothing of what was refused, and no gap either', async () => {
    await inTransaction(async (tx) => {
      await recordAudit(tx, officer, read('refused'))
      return refuse('case.not-permitted')
    })
    await inTransaction(async (tx) => {
      await recordAccess(tx, officer, read('kept'))
      return ok(null)
    })
    expect((await searchAudit(auditor, { subjectId: 'refused' })).entries).toEqual([])
    expect((await searchAudit(auditor, { subjectId: 'kept' })).entries).toMatchObject([{ actorName: '李审核' }])
    expect(await checked()).toMatchObject({ broken: [] })
  })

  it('writes down what staff read, not what citizens read about themselves', async () => {
    await recordAccess(db, citizen, read('own-case'))
    expect((await searchAudit(auditor, { subjectId: 'own-case' })).entries).toEqual([])
  })

  it('strikes out numbers and addresses that slipped into a reason', async () => {
    await recordAccess(db, officer, { ...read('slip'), reason: '核对 11010519491231002X 与 a.b@example.cn' })
    expect((await searchAudit(auditor, { subjectId: 'slip' })).entries[0]?.detail).toEqual({
      reason: '核对 *** 与 ***',
    })
    const detail = { meant: ['出租汽车', '13800000000'], lines: 2 }
    await recordAudit(db, officer, { ...read('slip-in-a-list'), detail })
    expect((await searchAudit(auditor, { subjectId: 'slip-in-a-list' })).entries[0]?.detail).toEqual({
      meant: ['出租汽车', '***'],
      lines: 2,
    })
  })

  it('is paged from the newest back, and searched by person and day', async () => {
    const first = await searchAudit(auditor, { actorIds: [officer.id] })
    const second = await searchAudit(auditor, { actorIds: [officer.id], before: first.older ?? undefined })
    expect(first.entries).toHaveLength(50)
    expect(second.entries[0]?.seq).toBeLessThan(first.entries.at(-1)?.seq ?? 0)
    expect((await searchAudit(auditor, { from: '2020-01-01', until: '2020-12-31' })).entries).toEqual([])
  })

  it.each([
    ['the system administrator', { ...auditor, adminRole: 'system_admin' }],
    ['an officer', officer],
    ['a citizen', citizen],
    ['anyone', ANYONE],
  ] as const)('is not for %s', async (_who, actor) => {
    expect(await searchAudit(actor, {})).toEqual({ entries: [], older: null })
    await expect(verifyNextEntries(actor, '', { seq: 0, hash: '' })).rejects.toThrow('only the system')
  })

  it('shows where somebody with the owner’s rights rewrote it', async () => {
    await asOwner(
      'ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only',
      "UPDATE audit_entries SET actor_name = '无名氏' WHERE seq = 7",
    )
    expect(await checked()).toMatchObject({ broken: [{ kind: 'audit-changed', at: 7 }] })
    await expect(pgPool().query('DELETE FROM audit_entries')).rejects.toThrow('permission denied')
  })
})
