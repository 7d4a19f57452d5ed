import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AdminRole, Staff } from '@/kernel/actor'
import { db } from '@/platform/db'
import { exportAudit } from './export-audit'
import { lookUpAudit, lookUpReadings } from './look-up-audit'
import { recordAccess } from './record-access'
import { recordAudit } from './record-audit'

const staff = (name: string, adminRole: AdminRole | null): Staff => ({
  kind: 'staff',
  id: name,
  name,
  posts: [],
  adminRole,
})
const auditor = staff('孙审计', 'audit_admin')
const officer = staff('钱进', null)
const [wang, oneCase, otherCase] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]

beforeAll(async () => {
  const read = (action: string, subjectId: string, caseId?: string) =>
    recordAccess(db, officer, { action, subjectKind: 'x', subjectId, caseId, reason: '核对' })
  await read('case.read', oneCase, oneCase)
  await read('attachment.read', 'file-1', oneCase)
  await read('identity.revealed', oneCase, oneCase)
  await read('contact.revealed', wang)
  await read('case.read', otherCase, otherCase)
  await recordAudit(db, officer, { action: 'post.assigned', subjectKind: 'account', subjectId: wang })
})

const acts = (found: { entries: { action: string }[] }) => found.entries.map(({ action }) => action)

describe('who read whose data', () => {
  it('is answered for a case: the case, its files, its numbers in full; not another case', async () => {
    const found = await lookUpReadings(auditor, { accountIds: [], caseIds: [oneCase] })
    expect(acts(found)).toEqual(['identity.revealed', 'attachment.read', 'case.read'])
    expect(found.entries[0]).toMatchObject({ actorName: '钱进', detail: { reason: '核对' } })
  })

  it('is answered for a person: their own record and all their cases, but not what was only arranged', async () => {
    const found = await lookUpReadings(auditor, { accountIds: [wang], caseIds: [oneCase, otherCase] })
    expect(acts(found)).toEqual(['case.read', 'contact.revealed', 'identity.revealed', 'attachment.read', 'case.read'])
  })

  it('goes back page by page', async () => {
    for (let n = 0; n < 60; n++)
      await recordAccess(db, officer, { action: 'case.read', subjectKind: 'case', subjectId: 'long', caseId: 'long' })
    const first = await lookUpReadings(auditor, { accountIds: [], caseIds: ['long'] })
    const rest = await lookUpReadings(auditor, { accountIds: [], caseIds: ['long'], before: first.older ?? 0 })
    expect([first.entries.length, rest.entries.length, rest.older]).toEqual([50, 10, null])
  })

  it.each([
    ['the system administrator', staff('丁', 'system_admin')],
    ['the security administrator', staff('安', 'security_admin')],
    ['an officer', officer],
  ])('is not for %s', async (_who, actor) => {
    const before = await db.auditEntry.count()
    expect(acts(await lookUpReadings(actor, { accountIds: [wang], caseIds: [oneCase] }))).toEqual([])
    expect(acts(await lookUpAudit(actor, {}))).toEqual([])
    expect(await db.auditEntry.count()).toBe(before)
  })
})

describe('what a page of the log shows can be searched', () => {
  it.each([
    ['the whole id', () => wang],
    ['its end', () => wang.slice(-8)],
  ])('a subject by %s', async (_what, typed) => {
    const found = await lookUpAudit(auditor, { subjectId: typed() })
    expect(acts(found)).toEqual(['post.assigned', 'contact.revealed'])
  })

  it('acts by their codes', async () => {
    const found = await lookUpAudit(auditor, { acts: { actions: ['identity.revealed', 'contact.revealed'] } })
    expect(acts(found)).toEqual(['contact.revealed', 'identity.revealed'])
  })
})

describe('an export', () => {
  it('holds the lines found with their hashes, and is on record with its SHA-256', async () => {
    const found = await exportAudit(auditor, { subjectId: wang })
    const [head, ...lines] = found?.csv.trimEnd().split('\r\n') ?? []
    expect(head).toMatch(/^\uFEFF"seq","occurredAt"/)
    const rows = await db.auditEntry.findMany({ where: { subjectId: wang }, orderBy: { seq: 'desc' } })
    expect(lines).toHaveLength(rows.length)
    for (const [n, row] of rows.entries()) expect(lines[n]).toContain(`"${row.action}"`)
    for (const [n, row] of rows.entries()) expect(lines[n]).toContain(`"${row.hash}"`)
    expect(found).toMatchObject({ lines: rows.length, isWhole: true })
    const line = await db.auditEntry.findFirst({ where: { action: 'audit.exported' } })
    const sha256 = createHash('sha256')
      .update(found?.csv ?? '')
      .digest('hex')
    expect(line?.detail).toMatchObject({ subjectId: wang, lines: rows.length, isWhole: true, sha256 })
  })

  it('is for nobody else', async () => {
    for (const actor of [officer, staff('丁', 'system_admin'), staff('安', 'security_admin')])
      expect(await exportAudit(actor, {})).toBeNull()
    expect(await db.auditEntry.count({ where: { action: 'audit.exported', actorId: { not: auditor.id } } })).toBe(0)
  })
})

describe('what the auditor looks up', () => {
  it('is on record itself, with what was asked', async () => {
    await lookUpAudit(auditor, { acts: { prefix: 'sign-in' }, from: '2026-11-01', actorIds: ['a'] })
    await lookUpReadings(auditor, { accountIds: [wang], caseIds: [] })
    const lines = await db.auditEntry.findMany({ where: { actorId: auditor.id }, orderBy: { seq: 'desc' }, take: 2 })
    expect(lines).toMatchObject([
      { action: 'audit.readings-searched', detail: { accountIds: [wang] } },
      { action: 'audit.searched', detail: { action: 'sign-in', from: '2026-11-01', actorIds: ['a'] } },
    ])
  })
})
