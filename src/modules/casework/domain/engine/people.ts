import { type Actor, CASE_ROLES, type PostRole } from '@/kernel/actor'

/** Who may hold a task or read a case: one text, so that one index answers both questions. */
export type Key =
  | `post:${string}:${string}`
  | `department:${string}`
  | `group:${string}`
  | `staff:${string}`
  | `account:${string}`
  | `party:${string}`

/** A key somebody has; `lentBy` is whose post it is where they stand in for another (代班). */
export type HeldKey = { key: Key; lentBy: string | null }

/** Who acts or reads. `party` is somebody without an account who follows one case by its code. */
export type Person = {
  id: string
  kind: 'staff' | 'citizen' | 'party' | 'system' | 'machine'
  /** Goes on record for staff only: a citizen is a party, and parties can be hidden or forgotten. */
  name: string | null
  keys: readonly HeldKey[]
}

export const SYSTEM_PERSON: Person = { id: 'system', kind: 'system', name: null, keys: [] }

/** Who a party is. `body`: an organisation outside the city; `nobody`: anonymous, follows by code. */
export type Identity = { as: 'account' | 'staff' | 'department' | 'body'; id: string } | { as: 'nobody' }

export type Party = {
  id: string
  role: string
  who: Identity
  name: string | null
  /** Neither lists, search nor records name this party. */
  hidden: boolean
  actsFor: string | null
  receivedAt: Date | null
  /** Raised by each step on this party; steps on others leave it as it is. */
  version: number
}

/**
 * How much of a case somebody sees. `full`: all of it; `matter`: without hidden parties and internal words; `notices`:
 * only what events say to one's own role; `dates`: status and dates, for supervision and tracking.
 */
export const VIEWS = ['full', 'matter', 'notices', 'dates'] as const
export type View = (typeof VIEWS)[number]

/** Whom an event is described to. */
export type Audience<Role extends string = string> = 'handler' | 'public' | { party: Role }

export const holds = (person: Person, key: Key): boolean => person.keys.some((held) => held.key === key)

/** The same without what is lent: for a signature that no stand-in may give. */
export const holdsOwn = (person: Person, key: Key): boolean =>
  person.keys.some((held) => held.key === key && held.lentBy === null)

/** The key by which a party acts; null for organisations outside, for whom somebody enters what they said. */
export function keyOfParty({ id, who }: Pick<Party, 'id' | 'who'>): Key | null {
  if (who.as === 'nobody') return `party:${id}`
  return who.as === 'body' ? null : `${who.as}:${who.id}`
}

export const isParty = (person: Person, party: Pick<Party, 'id' | 'who'>): boolean => {
  const key = keyOfParty(party)
  return key !== null && holds(person, key)
}

const handlesCases = (role: PostRole) => (CASE_ROLES as readonly PostRole[]).includes(role)

/**
 * The person behind an actor of a session. A department's key belongs to its posts that handle cases: editors and
 * publishers have none, and the three administrators hold no key but their own (GB/T 22239 8.1.5).
 */
export function personOf(actor: Actor): Person {
  const { id } = actor
  if (actor.kind === 'system') return SYSTEM_PERSON
  if (actor.kind === 'anyone') return { id, kind: 'party', name: null, keys: [] }
  if (actor.kind === 'citizen')
    return { id, kind: 'citizen', name: null, keys: [{ key: `account:${id}`, lentBy: null }] }
  const posts = actor.adminRole === null ? actor.posts : []
  const keys = posts.flatMap(({ departmentId, role, standsInFor }): HeldKey[] => {
    const lentBy = standsInFor?.id ?? null
    const post: HeldKey = { key: `post:${departmentId}:${role}`, lentBy }
    return handlesCases(role) ? [post, { key: `department:${departmentId}`, lentBy }] : [post]
  })
  return { id, kind: 'staff', name: actor.name, keys: [{ key: `staff:${id}`, lentBy: null }, ...keys] }
}
