import { expect, it } from 'vitest'
import type { AdminRole } from '@/kernel/actor'
import { type GoingLiveFacts, goingLiveGaps } from './going-live-gaps'

const READY: GoingLiveFacts = {
  mode: 'production',
  isEncrypted: true,
  knowsProxy: true,
  isNamed: true,
  hasDistinctKeys: true,
  asksSecondFactor: true,
  sendsMail: true,
  sendsText: true,
  scansFiles: true,
  readsChinese: true,
  anchorsApart: true,
  reachableAuditors: 2,
  hasBackupFolder: true,
  hasBackupKey: true,
  backupIsOverdue: false,
  thisYear: 2026,
  missingYears: [],
  administrators: new Map<AdminRole, number>([
    ['system_admin', 2],
    ['security_admin', 2],
    ['audit_admin', 2],
  ]),
  credentialFiles: 0,
  withoutSecondFactor: 0,
  oneTimePasswords: 0,
  demoPeople: 0,
  departments: 12,
  officeHolders: 40,
  windowClerks: 8,
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
    ['must no-administrator', 'must no-administrator', 'should no-deputy'],
  ],
  [{ withoutSecondFactor: 1, oneTimePasswords: 2 }, ['should one-time-password', 'should second-factor']],
  [{ isNamed: false }, ['must not-named']],
  [{ isEncrypted: false, knowsProxy: false }, ['must not-encrypted']],
  [{ knowsProxy: false }, ['should proxy']],
  [{ credentialFiles: 12 }, ['must credentials-left']],
  [{ asksSecondFactor: false }, ['must second-factor-optional']],
  [{ mode: 'demo', asksSecondFactor: false }, ['must demo-mode']],
  [{ hasDistinctKeys: false }, ['must keys-repeated']],
  [{ readsChinese: false }, ['must database-locale']],
  [{ sendsMail: false, sendsText: false }, ['must no-codes', 'should anchors-unmailed']],
  [{ sendsMail: false }, ['should no-mail', 'should anchors-unmailed']],
  [{ sendsText: false }, ['should no-text-messages']],
  [{ hasBackupFolder: false, backupIsOverdue: true }, ['must no-backup-folder']],
  [{ hasBackupKey: false, backupIsOverdue: true }, ['must no-backup-key']],
  [{ backupIsOverdue: true }, ['must backup-overdue']],
  [{ anchorsApart: false }, ['should anchors-beside']],
  [{ reachableAuditors: 0 }, ['should anchors-unmailed']],
  [{ windowClerks: 1 }, ['should one-clerk']],
  [{ scansFiles: false }, ['should no-scanner']],
  [{ missingYears: [2026, 2027] }, ['must calendar', 'should calendar']],
  [{ departments: 0, officeHolders: 0, windowClerks: 0 }, ['must no-departments', 'must no-office-holders']],
  [{ services: 0, onlineServices: 0 }, ['must no-services']],
  [{ onlineServices: 0 }, ['should no-online-services']],
])('%j lacks %j', (change, expected) => {
  expect(goingLiveGaps({ ...READY, ...change }).map(({ weight, code }) => `${weight} ${code}`)).toEqual(expected)
})
