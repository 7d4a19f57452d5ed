import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { verifyDocument } from '@/modules/certificates/queries/verify-document'
import { issueForEvent } from '@/modules/certificates/use-cases/issue-for-event'
import { revokeCertificate } from '@/modules/certificates/use-cases/revoke-certificate'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { aFiledCase, approver, clerk, loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { aGrantedCase, eventOf, openTheCity } from '@/testing/issued-documents'
import { unkeyEntries, unkeyEvents, withOwner } from '@/testing/unkeyed-chains'
import { anchorFolder } from '../data/anchor-file'
import { anchorHeads } from './anchor-heads'
import { beginSealing } from './begin-sealing'
import { verifyEverySeal } from './verify-every-seal'

const MORNING = morningOf('2026-09-10')
const ANCHORED = '2026-09-10T02:00:00.000Z'
let granted = { id: '', caseNo: '' }
let filed = { id: '', caseNo: '' }
let certificate = { id: '', number: '', verifyCode: '' }
let receipt = { id: '', number: '' }
let file = ''
let lines = ''

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
  await beginSealing(SYSTEM, MORNING)
  granted = await aGrantedCase('2026-09-01')
  const issued = await issueForEvent(await eventOf(granted.id, 'case.granted'))
  certificate = issued.find(({ kind }) => kind === 'CERTIFICATE') ?? certificate
  receipt = (await issueForEvent(await eventOf(granted.id, 'case.submitted')))[0] ?? receipt
  const ending = { state: 'revoked', reason: '以欺骗手段取得', legalBasis: '许可法第69条' } as const
  succeeded(await revokeCertificate(approver, { documentId: certificate.id, ...ending }, morningOf('2026-09-02')))
  filed = await aFiledCase('2026-09-03')
  for (let n = 0; n < 6; n++)
    await recordAccess(db, clerk, { action: 'case.read', subjectKind: 'case', subjectId: filed.id })
  await anchorHeads(SYSTEM, MORNING)
  await aFiledCase('2026-09-04')
  await anchorHeads(SYSTEM, morningOf('2026-09-11'))
  const [name = ''] = await readdir(anchorFolder())
  file = path.join(anchorFolder(), name)
  lines = await readFile(file, 'utf8')
})

/** What the owner changes in one test is put back before the next. */
const KEPT = [
  'cases',
  'case_events',
  'audit_entries',
  'issued_documents',
  'issued_document_seals',
  'anchors',
  'anchor_queue',
  'seal_beginnings',
]
beforeAll(() =>
  withOwner(async (owner) => {
    const { rows } = await owner.query(
      "SELECT conrelid::regclass AS child, conname FROM pg_constraint WHERE contype = 'f' AND confrelid = 'cases'::regclass",
    )
    for (const { child, conname } of rows) await owner.query(`ALTER TABLE ${child} DROP CONSTRAINT ${conname}`)
    for (const table of KEPT) await owner.query(`CREATE TABLE kept_${table} AS TABLE ${table}`)
  }),
)
beforeEach(async () => {
  await withOwner(async (owner) => {
    for (const table of KEPT) {
      await owner.query(`DELETE FROM ${table}`)
      await owner.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`)
    }
  })
  await writeFile(file, lines)
})

const found = async () => (await verifyEverySeal(SYSTEM, morningOf('2026-09-12'))).broken
const by = (sql: string) => (owner: Client) => owner.query(sql)

it('a city that nobody touched is whole, and its anchors are its own account’s alone', async () => {
  expect(await found()).toEqual([])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(lines.trim().split('\n')).toHaveLength(2)
})

/** What the owner of the database does, and what is then said. */
const TAMPERINGS: [string, (owner: Client) => Promise<unknown>, () => object[]][] = [
  [
    'the tail of the audit log is cut',
    by('DELETE FROM audit_entries WHERE seq > (SELECT max(seq) - 3 FROM audit_entries)'),
    () => [{ kind: 'audit-anchored', heldAt: '2026-09-11T02:00:00.000Z' }],
  ],
  [
    'audit entries are left out and the rest renumbered and linked anew',
    async (owner) => {
      await owner.query('DELETE FROM audit_entries WHERE seq = 2')
      await owner.query('UPDATE audit_entries SET seq = -seq WHERE seq > 2')
      await owner.query('UPDATE audit_entries SET seq = -seq - 1 WHERE seq < 0')
      await relink(owner)
    },
    () => [{ kind: 'audit-anchored', heldAt: '2026-09-11T02:00:00.000Z' }],
  ],
  [
    'the audit log is resealed without the key',
    async (owner) => {
      await owner.query("UPDATE audit_entries SET actor_name = '别人' WHERE seq = 3")
      await unkeyEntries(owner, 3)
    },
    () => [{ kind: 'audit-changed', at: 3 }, { kind: 'audit-anchored' }],
  ],
  [
    'the name in an audit entry is changed',
    by("UPDATE audit_entries SET actor_name = '别人' WHERE seq = 3"),
    () => [{ kind: 'audit-changed', at: 3 }],
  ],
  [
    'a whole case is resealed without the key, with what the case remembers',
    async (owner) => {
      await owner.query(`UPDATE case_events SET actor_name = '别人' WHERE case_id = '${granted.id}' AND seq = 2`)
      await unkeyEvents(owner, granted.id)
    },
    () => [
      { kind: 'case-changed', name: granted.caseNo, at: 1 },
      { kind: 'case-anchored', name: granted.caseNo, heldAt: ANCHORED },
    ],
  ],
  [
    'a case is set one event back',
    async (owner) => {
      await owner.query(`DELETE FROM case_events WHERE case_id = '${granted.id}' AND seq = 6`)
      await owner.query(`UPDATE cases SET next_seq = 6, last_hash =
        (SELECT hash FROM case_events WHERE case_id = '${granted.id}' AND seq = 5) WHERE id = '${granted.id}'`)
    },
    () => [
      { kind: 'case-anchored', name: granted.caseNo, at: 6, heldAt: ANCHORED },
      { kind: 'counts-anchored', field: 'events' },
    ],
  ],
  [
    'what a case remembers is set one event back',
    by(
      "UPDATE cases SET next_seq = 1, last_hash = '' WHERE applicant_name IS NOT NULL AND status = 'submitted' AND submitted_at < '2026-09-04'",
    ),
    () => [{ kind: 'case-surplus', name: filed.caseNo, at: 1 }],
  ],
  [
    'the status is set to granted',
    (owner) => owner.query(`UPDATE cases SET status = 'granted' WHERE id = '${filed.id}'`),
    () => [{ kind: 'case-row', name: filed.caseNo, field: 'status' }],
  ],
  [
    'the day of the decision is changed',
    (owner) => owner.query(`UPDATE cases SET decided_on = '2026-08-01' WHERE id = '${granted.id}'`),
    () => [{ kind: 'case-row', name: granted.caseNo, field: 'decidedOn' }],
  ],
  [
    'the words of an event are changed',
    (owner) =>
      owner.query(`UPDATE case_events SET payload = '{"reason":"改"}' WHERE case_id = '${granted.id}' AND seq = 5`),
    () => [{ kind: 'case-changed', name: granted.caseNo, at: 5 }],
  ],
  [
    'the name of who did it is changed',
    (owner) => owner.query(`UPDATE case_events SET actor_name = '别人' WHERE case_id = '${granted.id}' AND seq = 2`),
    () => [{ kind: 'case-changed', name: granted.caseNo, at: 2 }],
  ],
  [
    'a whole case is deleted with its events',
    async (owner) => {
      await owner.query(`DELETE FROM case_events WHERE case_id = '${filed.id}'`)
      await owner.query(`DELETE FROM cases WHERE id = '${filed.id}'`)
    },
    () => [
      { kind: 'case-deleted', name: filed.caseNo, heldAt: ANCHORED },
      { kind: 'counts-anchored', field: 'cases' },
      { kind: 'counts-anchored', field: 'events' },
    ],
  ],
  [
    'a case is deleted, its events are not',
    (owner) => owner.query(`DELETE FROM cases WHERE id = '${filed.id}'`),
    () => [
      { kind: 'case-gone', name: filed.id },
      { kind: 'case-deleted', name: filed.caseNo },
      { kind: 'counts-anchored', field: 'cases' },
    ],
  ],
  [
    'the holder of a certificate is changed',
    (owner) => owner.query(`UPDATE issued_documents SET holder_name = '李四' WHERE id = '${certificate.id}'`),
    () => [{ kind: 'document-changed', name: certificate.number }],
  ],
  [
    'the text of a letter is changed',
    (owner) =>
      owner.query(
        `UPDATE issued_documents SET data = jsonb_set(data, '{matter}', '"别的"') WHERE id = '${receipt.id}'`,
      ),
    () => [{ kind: 'document-changed', name: receipt.number }],
  ],
  [
    'a revoked certificate is made valid again',
    (owner) =>
      owner.query(`UPDATE issued_documents SET state = 'valid', state_changed_at = NULL, state_reason = NULL
        WHERE id = '${certificate.id}'`),
    () => [{ kind: 'document-state', name: certificate.number }],
  ],
  [
    'a revoked certificate is made valid again and the seal of its end deleted',
    async (owner) => {
      await owner.query(`UPDATE issued_documents SET state = 'valid', state_changed_at = NULL, state_reason = NULL
        WHERE id = '${certificate.id}'`)
      await owner.query(`DELETE FROM issued_document_seals WHERE document_id = '${certificate.id}' AND kind = 'ended'`)
    },
    () => [{ kind: 'document-anchored', name: certificate.number, at: 2, heldAt: ANCHORED }],
  ],
  [
    'a document is deleted',
    (owner) => owner.query(`DELETE FROM issued_documents WHERE id = '${receipt.id}'`),
    () => [{ kind: 'document-gone' }, { kind: 'document-anchored', name: receipt.number }, { kind: 'counts-anchored' }],
  ],
  [
    'a document is deleted with its seals',
    async (owner) => {
      await owner.query(`DELETE FROM issued_documents WHERE id = '${receipt.id}'`)
      await owner.query(`DELETE FROM issued_document_seals WHERE document_id = '${receipt.id}'`)
    },
    () => [
      { kind: 'document-anchored', name: receipt.number },
      { kind: 'counts-anchored', field: 'documents' },
    ],
  ],
  [
    'a document is put in that the city never issued',
    (owner) =>
      owner.query(`INSERT INTO issued_documents SELECT gen_random_uuid(), case_id, 99, kind, '伪1号', 'FAKE', title, issued_on,
        department_id, '李四', data, valid_from, valid_to, state, state_changed_at, state_reason, storage_key, pdf_sha256,
        created_at FROM issued_documents WHERE id = '${receipt.id}'`),
    () => [{ kind: 'document-unsealed', name: '伪1号' }],
  ],
  ['the beginning of the seals is deleted', by('DELETE FROM seal_beginnings'), () => [{ kind: 'anchors-beginning' }]],
]

/** The links of the audit log worked out anew, which takes no key. */
async function relink(owner: Client): Promise<void> {
  const { rows } = await owner.query('SELECT id FROM audit_entries ORDER BY seq')
  await owner.query("UPDATE audit_entries SET prev_hash = '' WHERE seq = 1")
  for (const { id } of rows)
    await owner.query(
      `UPDATE audit_entries e SET prev_hash = coalesce(b.hash, ''),
         hash = encode(sha256(convert_to(coalesce(b.hash, '') || E'\\n' || e.seq || E'\\n' || e.seal, 'UTF8')), 'hex')
       FROM (SELECT (SELECT hash FROM audit_entries WHERE seq = (SELECT seq - 1 FROM audit_entries WHERE id = $1)) AS hash) b
       WHERE e.id = $1`,
      [id],
    )
}

describe('the owner of the database changes something, and it is told what, where and since when', () => {
  it.each(TAMPERINGS)('%s', async (_what, tamper, told) => {
    await withOwner(async (owner) => void (await tamper(owner)))
    const broken = await found()
    expect(broken).toMatchObject(told())
    expect(broken).toHaveLength(told().length)
  })
})

describe('the file of anchors', () => {
  it.each([
    [
      'a line is cut off',
      () => writeFile(file, `${lines.split('\n')[0]}\n`),
      [{ kind: 'anchors-cut', at: 1, name: '2' }],
    ],
    [
      'a line is left out',
      () => writeFile(file, `${lines.split('\n')[1]}\n`),
      [{ kind: 'anchors-missing', name: '1', at: 2 }],
    ],
    [
      'a line is changed',
      () => writeFile(file, lines.replace(filed.caseNo, granted.caseNo)),
      [
        { kind: 'anchors-changed', at: 1 },
        { kind: 'anchors-missing', name: '1', at: 2 },
      ],
    ],
    ['it is deleted', () => rm(file), [{ kind: 'anchors-cut', at: 0, name: '2' }]],
  ])('%s', async (_what, tamper, told) => {
    await tamper()
    expect(await found()).toMatchObject(told)
  })

  it('goes on after half a line of a crash, and is taken up where the database missed a line', async () => {
    await withOwner(async (owner) => {
      await owner.query('DELETE FROM anchors WHERE number = 2')
    })
    await appendFile(file, '{"number":3,"madeAt":"2026')
    await recordAccess(db, clerk, { action: 'case.read', subjectKind: 'case', subjectId: filed.id })
    expect(await anchorHeads(SYSTEM, morningOf('2026-09-12'))).toBe(1)
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(3)
    expect(await found()).toEqual([])
    expect(await anchorHeads(SYSTEM, morningOf('2026-09-12'))).toBe(1)
    expect(await anchorHeads(SYSTEM, morningOf('2026-09-12'))).toBe(0)
  })

  it('never becomes shorter with the log: the end that was anchored is kept', async () => {
    await withOwner(async (owner) => void (await owner.query('DELETE FROM audit_entries WHERE seq > 2')))
    await aFiledCase('2026-09-05')
    expect(await anchorHeads(SYSTEM, morningOf('2026-09-12'))).toBe(1)
    expect(await found()).toMatchObject([{ kind: 'audit-anchored', heldAt: '2026-09-12T02:00:00.000Z' }])
  })
})

describe('somebody verifies a document whose row was changed', () => {
  it.each([
    ["holder_name = '李四'", 'altered'],
    ["state = 'valid', state_changed_at = NULL, state_reason = NULL", 'altered'],
    ['state = state', 'revoked'],
  ])('after SET %s it is %s', async (change, status) => {
    await withOwner(
      async (owner) => void (await owner.query(`UPDATE issued_documents SET ${change} WHERE id = '${certificate.id}'`)),
    )
    expect(await verifyDocument(certificate.verifyCode, MORNING)).toMatchObject({ status })
  })
})
