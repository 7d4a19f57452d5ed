import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { db } from '@/platform/db'
import { aCitizenAccount, aStaffAccount, asCitizen, asStaff, PASSWORD } from '@/testing/people'
import { sealSecret } from '../data/second-factor'
import { changeContact } from './change-contact'
import { confirmSecondFactor } from './confirm-second-factor'
import { liftSignInBlock } from './lift-sign-in-block'
import { rememberDevice } from './remember-device'
import { signIn } from './sign-in'

const NOW = new Date('2026-03-02T01:00:00Z')
const at = (seconds: number) => ({ now: () => new Date(NOW.getTime() + seconds * 1000) })
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const FLOOD = '198.51.100.1'

type More = { password?: string; device?: string; ip?: string }
const tryAs = (staffNo: string, seconds: number, { password = PASSWORD, device, ip = '192.0.2.1' }: More = {}) =>
  signIn(ANYONE, { name: staffNo, password, ip, userAgent: null, device }, at(seconds))

/** Thirty wrong passwords from elsewhere, as slowly as it takes to close the account until tomorrow. */
async function keepOut(staffNo: string): Promise<void> {
  for (let i = 0; i < 30; i++) await tryAs(staffNo, i * 400, { password: `wrong ${i}`, ip: FLOOD })
  for (let i = 0; i < 10; i++) await tryAs(staffNo, 10_800 + i * 720, { password: `wrong ${i}`, ip: FLOOD })
}
const LATER = 20_000
const anOfficer = async (staffNo: string, more = {}) => {
  const account = await aStaffAccount({ staffNo, ...more })
  return { ...account, device: rememberDevice(asStaff(account), undefined, at(0)) ?? '' }
}

describe('wrong passwords of strangers', () => {
  it.each(['system_admin', 'security_admin', null] as const)(
    'do not keep out who signs in where they always do: %s',
    async (adminRole) => {
      const staffNo = `RG-${(adminRole ?? 'none').slice(0, 4)}`.toUpperCase()
      const { device } = await anOfficer(staffNo, { adminRole })
      await keepOut(staffNo)
      expect(await tryAs(staffNo, LATER)).toMatchObject({ ok: false, refusal: { code: 'identity.wait' } })
      expect(await tryAs(staffNo, LATER, { device, ip: FLOOD })).toMatchObject({ ok: true })
    },
  )

  it('nor their codes from a second factor', async () => {
    const officer = await anOfficer('RG-CODE', { totpEnabledAt: NOW })
    await db.account.update({ where: { id: officer.id }, data: { totpCipher: sealSecret(officer.id, SECRET) } })
    const first = await tryAs('RG-CODE', LATER, { device: officer.device })
    const ticket = first.ok && first.value.next === 'code' ? first.value.ticket : ''
    const confirm = (code: string, device?: string) =>
      confirmSecondFactor(ANYONE, { ticket, code, userAgent: null, device }, at(LATER))
    for (let i = 0; i < 5; i++) await confirm('000000')
    const code = generateSync({ secret: SECRET, epoch: NOW.getTime() / 1000 + LATER })
    expect(await confirm(code)).toMatchObject({ refusal: { code: 'identity.wait' } })
    expect(await confirm(code, officer.device)).toMatchObject({ ok: true })
  })

  it('a known browser has its own limit, counted for its own person, and nobody makes one up', async () => {
    const officer = await anOfficer('RG-OWN')
    const other = await anOfficer('RG-OTHER')
    for (let i = 0; i < 5; i++) await tryAs('RG-OWN', 0, { password: 'wrong', device: officer.device })
    expect(await tryAs('RG-OWN', 0, { device: officer.device })).toMatchObject({ refusal: { code: 'identity.wait' } })
    expect(await tryAs('RG-OWN', 0)).toMatchObject({ ok: true })
    await keepOut('RG-OWN')
    for (const device of ['', 'x', `${other.device}x`, other.device, `${'~'.repeat(9)}${officer.device}`])
      expect(await tryAs('RG-OWN', LATER, { device })).toMatchObject({ refusal: { code: 'identity.wait' } })
    expect(await tryAs('RG-OWN', LATER + 500 * 86_400 + 86_400, { device: officer.device })).toMatchObject({ ok: true })
  })

  it('one browser is known for several people, and for no more than it holds', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, i) => aStaffAccount({ staffNo: `RG-M${i}` })))
    const jar = people.reduce((cookie, account) => rememberDevice(asStaff(account), cookie, at(0)) ?? '', '')
    expect(jar.split('~')).toHaveLength(5)
    expect(jar.length).toBeLessThan(2_000)
    await keepOut('RG-M3')
    expect(await tryAs('RG-M3', LATER, { device: jar })).toMatchObject({ ok: true })
  })
})

it('three hundred officers behind one address sign in within minutes: only failures count', async () => {
  await aStaffAccount({ staffNo: 'RG-MANY' })
  for (let i = 0; i < 80; i++) expect(await tryAs('RG-MANY', i)).toMatchObject({ ok: true })
}, 60_000)

describe('the security administrator lifts a block', () => {
  it('at once, under every name of the account and in every browser, on record', async () => {
    const officer = await anOfficer('RG-KEPT')
    const admin = asStaff(await aStaffAccount({ staffNo: 'RG-SEC', adminRole: 'security_admin' }))
    await keepOut('RG-KEPT')
    for (let i = 0; i < 5; i++) await tryAs('RG-KEPT', LATER, { password: 'wrong', device: officer.device })
    expect(await liftSignInBlock(admin, { accountId: officer.id, reason: '' })).toMatchObject({
      refusal: { code: 'identity.reason-required' },
    })
    const lift = { accountId: officer.id, reason: '本人来电核实' }
    expect(await liftSignInBlock(admin, lift, at(LATER))).toMatchObject({ ok: true })
    expect(await liftSignInBlock(admin, lift, at(LATER))).toMatchObject({ ok: true })
    expect(await tryAs('RG-KEPT', LATER)).toMatchObject({ ok: true })
    expect(await tryAs('RG-KEPT', LATER, { device: officer.device })).toMatchObject({ ok: true })
    const [noted] = await db.auditEntry.findMany({ where: { action: 'account.block-lifted', subjectId: officer.id } })
    expect(noted).toMatchObject({ actorId: admin.id, detail: { reason: lift.reason } })
  })

  it('nobody else does, nor they for themselves', async () => {
    const officer = await aStaffAccount({ staffNo: 'RG-A' })
    const security = await aStaffAccount({ staffNo: 'RG-B', adminRole: 'security_admin' })
    const system = await aStaffAccount({ staffNo: 'RG-C', adminRole: 'system_admin' })
    const lift = (actor: Parameters<typeof liftSignInBlock>[0], accountId: string) =>
      liftSignInBlock(actor, { accountId, reason: 'x' })
    expect(await lift(asStaff(system), officer.id)).toMatchObject({ refusal: { code: 'identity.not-permitted' } })
    expect(await lift(asStaff(officer), security.id)).toMatchObject({ refusal: { code: 'identity.not-found' } })
    expect(await lift(asStaff(security), security.id)).toMatchObject({ refusal: { code: 'identity.not-permitted' } })
  })
})

it('whether a number is somebody’s can be asked a few times an hour', async () => {
  const me = asCitizen(await aCitizenAccount({ phone: '13900000091' }))
  const ask = (n: number) =>
    changeContact(me, { kind: 'phone', value: `1390000010${n}`, currentPassword: 'wrong' }, at(n))
  const codes = []
  for (let n = 0; n < 6; n++) codes.push(await ask(n))
  expect(codes[4]).toMatchObject({ refusal: { code: 'identity.wrong-password' } })
  expect(codes[5]).toMatchObject({ refusal: { code: 'identity.wait' } })
})
