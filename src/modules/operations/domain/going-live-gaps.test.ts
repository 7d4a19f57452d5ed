import { expect, it } from 'vitest'
import type { AdminRole } from '@/kernel/actor'
import { type GoingLiveFacts, goingLiveGaps } from './going-live-gaps'

const READY: GoingLiveFacts = {
  mode: 'production',
  isEncrypted: true,
  knowsProxy: true,
  isNamed: true,
  sendsMail: true,
  scansFiles: true,
  thisYear: 2026,
  missingYears: [],
  administrators: new Map<AdminRole, number>([
    ['system_admin', 2],
    ['security_admin', 2],
    ['audit_admin', 2],
  ]),
  withoutSecondFactor: 0,
  oneTimePasswords: 0,
  demoPeople: 0,
  departments: 12,
  officeHolders: 40,
  services: 30,
  onlineServices: 5,
}

it('finds nothing missing in a city that has everything', () => {
  expect(goingLiveGaps(READY)).toEqual([])
})

it.each<[Partial<GoingLiveFacts>, string[]]>([
  [{ mode: 'demo', demoPeople: 30 }, ['must demo-mode']],
  [{ demoPeople: 30 }, ['must demo-people']],
  [
    { administrators: new Map([['system_admin', 1]]) },
    ['should no-deputy', 'must no-administrator', 'must no-administrator'],
  ],
  [{ withoutSecondFactor: 1, oneTimePasswords: 2 }, ['should one-time-password', 'should second-factor']],
  [{ isNamed: false }, ['must not-named']],
  [{ isEncrypted: false, knowsProxy: false }, ['must not-encrypted']],
  [{ knowsProxy: false }, ['should proxy']],
  [{ sendsMail: false }, ['should no-mail']],
  [{ scansFiles: false }, ['should no-scanner']],
  [{ missingYears: [2026, 2027] }, ['must calendar', 'should calendar']],
  [{ departments: 0, officeHolders: 0 }, ['must no-departments', 'must no-office-holders']],
  [{ services: 0, onlineServices: 0 }, ['must no-services']],
  [{ onlineServices: 0 }, ['should no-online-services']],
])('%j lacks %j', (change, expected) => {
  expect(goingLiveGaps({ ...READY, ...change }).map(({ weight, code }) => `${weight} ${code}`)).toEqual(expected)
})
