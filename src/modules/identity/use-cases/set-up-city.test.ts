import { generateSync } from 'otplib'
import { describe, expect, it, vi } from 'vitest'
import { ADMIN_ROLES, ANYONE, SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { newTotpSecret } from '@/platform/totp'
import { admin } from '@/testing/actors'
import { holdSetUp } from '../data/administrators'
import { PLACES, readFirstAdministrators } from '../domain/first-administrators'
import { confirmSecondFactor } from './confirm-second-factor'
import { type Credentials, type Enrolled, setUpCity } from './set-up-city'
import { signIn } from './sign-in'

vi.stubEnv('YIZHAN_MODE', 'production')
vi.stubEnv('PUBLIC_URL', 'https://city.example')

const NOW = new Date('2026-11-28T02:00:00Z')
const clock = { now: () => NOW }
const keepNothing = async () => {}

const pair = (role: string) => ({
  holder: { name: '顾一', staffNo: `${role}01` },
  deputy: { name: '顾二', staffNo: `${role}02` },
})
const FILE = { system_admin: pair('XT'), security_admin: pair('AQ'), audit_admin: pair('SJ') }

function sixPeople(file: object = FILE): Enrolled[] {
  const read = readFirstAdministrators(file)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.people.map((person) => ({ ...person, secret: newTotpSecret(), provenAtStep: null }))
}

describe('who is refused leaves nobody behind', () => {
  const people = sixPeople()
  it.each<[string, string, () => ReturnType<typeof setUpCity>]>([
    ['anyone', 'identity.not-permitted', () => setUpCity(ANYONE, people, keepNothing, clock)],
    [
      'an administrator',
      'identity.not-permitted',
      () => setUpCity(admin('xt', 'system_admin'), people, keepNothing, clock),
    ],
    [
      'five of six people',
      'identity.administrators-incomplete',
      () => setUpCity(SYSTEM, people.slice(1), keepNothing, clock),
    ],
    [
      'one person on two places',
      'identity.administrators-incomplete',
      () =>
        setUpCity(SYSTEM, [...people.slice(0, 5), { ...people[5], staffNo: 'XT01' } as Enrolled], keepNothing, clock),
    ],
  ])('%s', async (_what, code, act) => {
    expect(await act()).toMatchObject({ ok: false, refusal: { code } })
    expect(await db.account.count()).toBe(0)
  })

  it('credentials that could not be handed out', async () => {
    const full = () => Promise.reject(new Error('the disk is full'))
    await expect(setUpCity(SYSTEM, people, full, clock)).rejects.toThrow('the disk is full')
    expect(await db.account.count()).toBe(0)
  })
})

describe('an empty city', () => {
  const handed: Credentials[] = []
  const keep = async (all: readonly Credentials[]) => void handed.push(...all)

  it('is refused at once, without waiting, while somebody else sets it up', async () => {
    await db.$transaction(async (tx) => {
      expect(await holdSetUp(tx)).toBe(true)
      expect(await setUpCity(SYSTEM, sixPeople(), keep, clock)).toMatchObject({
        refusal: { code: 'identity.set-up-under-way' },
      })
    })
  })

  it('is set up once, however many try at once', async () => {
    const tries = [1, 2].map(() => setUpCity(SYSTEM, sixPeople(), keep, clock))
    const results = await Promise.all(tries)
    expect(results.filter((one) => one.ok)).toHaveLength(1)
    expect(await setUpCity(SYSTEM, sixPeople(), keep, clock)).toMatchObject({
      refusal: { code: 'identity.already-set-up' },
    })
    expect(handed).toHaveLength(6)
  })

  it('has a holder and a deputy in each role, with a second factor that is asked for', async () => {
    const rows = await db.account.findMany({ where: { totpEnabledAt: { not: null }, oneTimeUntil: { not: null } } })
    expect(rows.map(({ adminRole }) => adminRole).sort()).toEqual(
      ADMIN_ROLES.flatMap((role) => PLACES.map(() => role)).sort(),
    )
  })

  it('lets in who has both, and nobody with the password alone', async () => {
    const [first] = handed
    if (!first) throw new Error('nobody')
    const { person, oneTimePassword } = first
    const typed = { name: person.staffNo, password: oneTimePassword, ip: '192.0.2.1', userAgent: null }
    const signedIn = await signIn(ANYONE, typed, clock)
    if (!signedIn.ok || signedIn.value.next !== 'code') throw new Error('a code should be asked for')
    const { ticket } = signedIn.value
    const wrong = { ticket, code: '000000', userAgent: null }
    expect(await confirmSecondFactor(ANYONE, wrong, clock)).toMatchObject({ ok: false })
    const code = generateSync({ secret: person.secret, epoch: Math.floor(NOW.getTime() / 1000) })
    expect(await confirmSecondFactor(ANYONE, { ...wrong, code }, clock)).toMatchObject({ ok: true })
  })

  it('is on record, without any secret', async () => {
    const entries = await db.auditEntry.findMany()
    expect(entries.filter(({ action }) => action === 'city.set-up')).toHaveLength(1)
    expect(entries.filter(({ action }) => action === 'account.admin-role-set')).toHaveLength(6)
    const all = JSON.stringify(entries, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
    for (const { person, oneTimePassword } of handed) {
      expect(all).not.toContain(oneTimePassword)
      expect(all).not.toContain(person.secret)
    }
  })
})

it('a demo city is not set up', async () => {
  vi.resetModules()
  vi.stubEnv('YIZHAN_MODE', 'demo')
  const fresh = await import('./set-up-city')
  expect(await fresh.setUpCity(SYSTEM, sixPeople(), keepNothing, clock)).toMatchObject({
    refusal: { code: 'identity.demo-city' },
  })
})
