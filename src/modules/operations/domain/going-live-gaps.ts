import { ADMIN_ROLES, type AdminRole } from '@/kernel/actor'

/** What is known about a city that is about to open, as counts and yes or no. */
export type GoingLiveFacts = {
  mode: 'demo' | 'production'
  /** The address people type begins with https. */
  isEncrypted: boolean
  /** A reverse proxy in front is named, so that its visitors do not count as one. */
  knowsProxy: boolean
  /** The city goes by a name and code of its own. */
  isNamed: boolean
  sendsMail: boolean
  scansFiles: boolean
  thisYear: number
  /** Years whose days off are not loaded, of this one and the next; the next year's notice comes in autumn. */
  missingYears: readonly number[]
  /** People who can sign in with each administrator's role. */
  administrators: ReadonlyMap<AdminRole, number>
  withoutSecondFactor: number
  oneTimePasswords: number
  demoPeople: number
  departments: number
  officeHolders: number
  services: number
  onlineServices: number
}

/** `must`: the city would not work, or not lawfully. `should`: it works, with less than people expect. */
export type Gap = { code: GapCode; weight: 'must' | 'should'; params?: Record<string, string | number> }

export type GapCode =
  | 'demo-mode'
  | 'demo-people'
  | 'no-administrator'
  | 'no-deputy'
  | 'second-factor'
  | 'one-time-password'
  | 'not-named'
  | 'not-encrypted'
  | 'proxy'
  | 'no-mail'
  | 'no-scanner'
  | 'calendar'
  | 'no-departments'
  | 'no-office-holders'
  | 'no-services'
  | 'no-online-services'

const gap = (code: GapCode, weight: Gap['weight'], missing: boolean, params?: Gap['params']): Gap[] =>
  missing ? [{ code, weight, params }] : []

/** What is still missing before the city may open to the public, in the order in which it is best put right. */
export function goingLiveGaps(facts: GoingLiveFacts): Gap[] {
  return [
    ...gap('demo-mode', 'must', facts.mode === 'demo'),
    ...gap('demo-people', 'must', facts.mode === 'production' && facts.demoPeople > 0, { n: facts.demoPeople }),
    ...ADMIN_ROLES.flatMap((role) => administratorGaps(role, facts.administrators.get(role) ?? 0)),
    ...gap('one-time-password', 'should', facts.oneTimePasswords > 0, { n: facts.oneTimePasswords }),
    ...gap('second-factor', 'should', facts.withoutSecondFactor > 0, { n: facts.withoutSecondFactor }),
    ...gap('not-named', 'must', !facts.isNamed),
    ...gap('not-encrypted', 'must', !facts.isEncrypted),
    ...gap('proxy', 'should', facts.isEncrypted && !facts.knowsProxy),
    ...gap('no-mail', 'should', !facts.sendsMail),
    ...gap('no-scanner', 'should', !facts.scansFiles),
    ...facts.missingYears.flatMap((year) =>
      gap('calendar', year === facts.thisYear ? 'must' : 'should', true, { year: String(year) }),
    ),
    ...gap('no-departments', 'must', facts.departments === 0),
    ...gap('no-office-holders', 'must', facts.officeHolders === 0),
    ...gap('no-services', 'must', facts.services === 0),
    ...gap('no-online-services', 'should', facts.services > 0 && facts.onlineServices === 0),
  ]
}

function administratorGaps(role: AdminRole, people: number): Gap[] {
  return [
    ...gap('no-administrator', 'must', people === 0, { role }),
    ...gap('no-deputy', 'should', people === 1, { role }),
  ]
}
