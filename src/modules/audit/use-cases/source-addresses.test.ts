import { describe, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { noteFailure } from '@/modules/identity/use-cases/note-failure'
import { withCallerAddress } from '@/platform/caller-address'
import { db } from '@/platform/db'
import { admin, citizen, officer } from '@/testing/actors'
import { addressesOf, addressKey } from '../queries/addresses-of'
import { searchAudit } from '../queries/search-audit'
import { recordAudit } from './record-audit'
import { sweepAddresses } from './sweep-addresses'
import { verifyNextEntries } from './verify-audit-chain'

const auditor = admin('审计', 'audit_admin')
const others = [
  admin('系统', 'system_admin'),
  admin('安全', 'security_admin'),
  officer('钱进'),
  citizen('王芳'),
  SYSTEM,
]
const onDay = (day: string) => ({ now: () => new Date(`${day}T02:00:00Z`) })
const note = (subjectId: string) => ({ action: 'sign-in.failed', subjectKind: 'account', subjectId })
const attempt = (address: string, subjectId: string, day: string) =>
  withCallerAddress(address, () => noteFailure(ANYONE, note(subjectId), onDay(day)))

const found = async (typed: string) => {
  const address = addressKey(auditor, typed) ?? ''
  return (await searchAudit(auditor, { address })).entries.map(({ subjectId }) => subjectId)
}

describe('where an act on record was asked for from', () => {
  it('is kept sealed, found by the auditor whatever its spelling, and shown to nobody else', async () => {
    await attempt('203.0.113.7', 'first', '2026-05-01')
    await attempt('2001:DB8:0:0::7', 'second', '2026-05-02')
    await recordAudit(db, SYSTEM, note('by the city itself'), onDay('2026-05-03'))

    expect(await found('203.0.113.7')).toEqual(['first'])
    expect(await found('2001:db8::7')).toEqual(['second'])
    expect(await found('203.0.113.8')).toEqual([])
    const { entries } = await searchAudit(auditor, { acts: { prefix: 'sign-in.failed' } })
    const ids = entries.map(({ id }) => id)
    const addresses = await addressesOf(auditor, ids)
    expect(ids.map((id) => addresses.get(id))).toEqual([undefined, '2001:db8::7', '203.0.113.7'])
    for (const other of others) {
      expect((await addressesOf(other, ids)).size).toBe(0)
      expect(addressKey(other, '203.0.113.7')).toBeNull()
    }
    const rows = JSON.stringify([await db.accessAddress.findMany(), await db.auditEntry.findMany()])
    expect(rows).not.toMatch(/203\.0\.113|2001:db8/i)
  })

  it('is forgotten after its days and not before, and every seal of the log still stands', async () => {
    await attempt('198.51.100.1', 'kept', '2026-06-01')
    expect(await sweepAddresses(SYSTEM, onDay('2026-11-01'))).toBe(0)
    expect(await sweepAddresses(SYSTEM, onDay('2026-11-28'))).toBe(2)
    expect(await found('198.51.100.1')).toEqual(['kept'])
    expect(await found('203.0.113.7')).toEqual([])
    const check = await verifyNextEntries(SYSTEM, '', { seq: 0, hash: '' })
    expect(check).toMatchObject({ counted: { entries: await db.auditEntry.count() }, broken: [] })
    await expect(sweepAddresses(auditor)).rejects.toThrow('only the city itself')
  })
})
