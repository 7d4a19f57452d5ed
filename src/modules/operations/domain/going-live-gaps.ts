import { ADMIN_ROLES, type AdminRole } from '@/kernel/actor'

/** What is known about a city that is about to open, as counts and yes or no. */
export type GoingLiveFacts = {
  mode: 'demo' | 'production'
  /** The address people type begins with https. */
  isEncrypted: boolean
  /** A reverse proxy in front is named, so that its visitors do not count as one. */
  knowsProxy: boolean
  /** The city goes by a name (in both languages), a code and a mark of its own. */
  isNamed: boolean
  /** No two of the city's secrets are the same. */
  hasDistinctKeys: boolean
  /** Staff may not sign in with a password alone. */
  asksSecondFactor: boolean
  sendsMail: boolean
  sendsText: boolean
  scansFiles: boolean
  /** The database was made with a locale that knows Chinese characters as letters. */
  readsChinese: boolean
  /** Heads of the logs are written to a folder of their own, not beside the data. */
  anchorsApart: boolean
  /** Audit administrators whom the morning mail with the newest anchor reaches. */
  reachableAuditors: number
  hasBackupFolder: boolean
  hasBackupKey: boolean
  /** No backup was ever proved, or the last one is over a day old. */
  backupIsOverdue: boolean
  thisYear: number
  /** Years whose days off are not loaded, of this one and the next; the next year's notice comes in autumn. */
  missingYears: readonly number[]
  /** People who can sign in with each administrator's role. */
  administrators: ReadonlyMap<AdminRole, number>
  /** Files with passwords and second factors that setup wrote and that still lie in the city's folder. */
  credentialFiles: number
  withoutSecondFactor: number
  oneTimePasswords: number
  demoPeople: number
  departments: number
  officeHolders: number
  windowClerks: number
  services: number
  onlineServices: number
}

type Params = Record<string, string | number>
type Weight = 'must' | 'should'

/** Whether it is missing; or what to name, one gap for each. */
type Missing = boolean | readonly Params[]
type Rule = readonly [code: string, weight: Weight, missing: (facts: GoingLiveFacts) => Missing]

const counted = (n: number): readonly Params[] => (n > 0 ? [{ n }] : [])

const rolesHeldBy = ({ administrators }: GoingLiveFacts, people: number): readonly Params[] =>
  ADMIN_ROLES.filter((role) => (administrators.get(role) ?? 0) === people).map((role) => ({ role }))

const years = ({ missingYears, thisYear }: GoingLiveFacts, isThisOne: boolean): readonly Params[] =>
  missingYears.filter((year) => (year === thisYear) === isThisOne).map((year) => ({ year: String(year) }))

/** All that docs/operations.md asks for before a city opens and that a program can see, in the order to put it right. */
const RULES = [
  ['demo-mode', 'must', ({ mode }) => mode === 'demo'],
  ['demo-people', 'must', ({ mode, demoPeople }) => counted(mode === 'production' ? demoPeople : 0)],
  ['no-administrator', 'must', (facts) => rolesHeldBy(facts, 0)],
  ['no-deputy', 'should', (facts) => rolesHeldBy(facts, 1)],
  ['credentials-left', 'must', ({ credentialFiles }) => counted(credentialFiles)],
  ['one-time-password', 'should', ({ oneTimePasswords }) => counted(oneTimePasswords)],
  ['second-factor', 'should', ({ withoutSecondFactor }) => counted(withoutSecondFactor)],
  ['second-factor-optional', 'must', ({ mode, asksSecondFactor }) => mode === 'production' && !asksSecondFactor],
  ['not-named', 'must', ({ isNamed }) => !isNamed],
  ['keys-repeated', 'must', ({ hasDistinctKeys }) => !hasDistinctKeys],
  ['not-encrypted', 'must', ({ isEncrypted }) => !isEncrypted],
  ['proxy', 'should', ({ isEncrypted, knowsProxy }) => isEncrypted && !knowsProxy],
  ['database-locale', 'must', ({ readsChinese }) => !readsChinese],
  ['no-codes', 'must', ({ sendsMail, sendsText }) => !sendsMail && !sendsText],
  ['no-mail', 'should', ({ sendsMail, sendsText }) => !sendsMail && sendsText],
  ['no-text-messages', 'should', ({ sendsMail, sendsText }) => sendsMail && !sendsText],
  ['no-scanner', 'should', ({ scansFiles }) => !scansFiles],
  ['no-backup-folder', 'must', ({ hasBackupFolder }) => !hasBackupFolder],
  ['no-backup-key', 'must', ({ hasBackupKey }) => !hasBackupKey],
  ['backup-overdue', 'must', (facts) => facts.hasBackupFolder && facts.hasBackupKey && facts.backupIsOverdue],
  ['anchors-beside', 'should', ({ anchorsApart }) => !anchorsApart],
  ['anchors-unmailed', 'should', ({ sendsMail, reachableAuditors }) => !sendsMail || reachableAuditors === 0],
  ['calendar', 'must', (facts) => years(facts, true)],
  ['calendar', 'should', (facts) => years(facts, false)],
  ['no-departments', 'must', ({ departments }) => departments === 0],
  ['no-office-holders', 'must', ({ officeHolders }) => officeHolders === 0],
  ['one-clerk', 'should', ({ officeHolders, windowClerks }) => officeHolders > 0 && windowClerks < 2],
  ['no-services', 'must', ({ services }) => services === 0],
  ['no-online-services', 'should', ({ services, onlineServices }) => services > 0 && onlineServices === 0],
] as const satisfies readonly Rule[]

export type GapCode = (typeof RULES)[number][0]

/** `must`: the city would not work, or not lawfully. `should`: it works, with less than people expect. */
export type Gap = { code: GapCode; weight: Weight; params?: Params }

/** What is still missing before the city may open to the public, in the order in which it is best put right. */
export const goingLiveGaps = (facts: GoingLiveFacts): Gap[] =>
  RULES.flatMap(([code, weight, missing]) => {
    const found: Missing = missing(facts)
    if (typeof found === 'boolean') return found ? [{ code, weight }] : []
    return found.map((params) => ({ code, weight, params }))
  })
