/** The roles a post in a department can carry (岗位). */
export const POST_ROLES = [
  'window_clerk',
  'reviewer',
  'approver',
  'agency_head',
  'editor',
  'publisher',
  'library_keeper',
] as const
export type PostRole = (typeof POST_ROLES)[number]

/** The roles that handle cases; editors and publishers write and publish, and have no business with anybody's case. */
export const CASE_ROLES = ['window_clerk', 'reviewer', 'approver', 'agency_head'] as const satisfies readonly PostRole[]
export type CaseRole = (typeof CASE_ROLES)[number]

/** 三员分立 (GB/T 22239 8.1.5): none of the three may hold another of them, none may handle cases. */
export const ADMIN_ROLES = ['system_admin', 'security_admin', 'audit_admin'] as const
export type AdminRole = (typeof ADMIN_ROLES)[number]

export type HeldPost = {
  departmentId: string
  role: PostRole
  /** 代班: whose post it is, when somebody acts with it for another. */
  standsInFor?: { id: string; name: string }
}

export type Citizen = { kind: 'citizen'; id: string; name: string; realNameLevel: number }
export type Staff = { kind: 'staff'; id: string; name: string; posts: readonly HeldPost[]; adminRole: AdminRole | null }
export type SystemActor = { kind: 'system'; id: 'system'; name: string }
export type Anyone = { kind: 'anyone'; id: 'anyone'; name: '' }

/** Who is asking. Built from the session once, then passed as an argument. */
export type Actor = Citizen | Staff | SystemActor | Anyone

export const SYSTEM: SystemActor = { kind: 'system', id: 'system', name: '系统' }
export const ANYONE: Anyone = { kind: 'anyone', id: 'anyone', name: '' }

/** Who did something as a page names them: a person by name, the city's own jobs by the reader's word for them. */
export const shownActor = (
  { actorKind, actorName }: { actorKind: string; actorName: string },
  system: string,
): string => (actorKind === 'system' ? system : actorName)

/** True when the person holds a post with this role in the department. */
export function holdsPost(actor: Actor, departmentId: string, role: PostRole): boolean {
  return actor.kind === 'staff' && actor.posts.some((post) => post.departmentId === departmentId && post.role === role)
}

/**
 * The posts, own or lent, with which the person handles cases. None for citizens, for editors and publishers, and for
 * the three administrators (GB/T 22239 8.1.5). What a person sees of cases comes from these alone.
 */
export function casePostsOf(actor: Actor): HeldPost[] {
  if (actor.kind !== 'staff' || actor.adminRole !== null) return []
  return actor.posts.filter(({ role }) => (CASE_ROLES as readonly PostRole[]).includes(role))
}

/** The departments whose cases the person handles, each once. */
export const caseDepartmentsOf = (actor: Actor): string[] => [
  ...new Set(casePostsOf(actor).map(({ departmentId }) => departmentId)),
]

/**
 * Who a deed is recorded by: done with a post that another holds, both are named (代班). Whoever may do it by a post of
 * their own does it in their own name. The id stays the person's: four eyes ask for persons, not for names.
 */
export function inWhoseName(actor: Actor, permits: (actor: Actor) => boolean): Actor {
  if (actor.kind !== 'staff') return actor
  const own = actor.posts.filter((post) => post.standsInFor === undefined)
  if (own.length === actor.posts.length || permits({ ...actor, posts: own })) return actor
  const used = actor.posts.find((post) => post.standsInFor && permits({ ...actor, posts: [...own, post] }))
  return used?.standsInFor ? { ...actor, name: `${actor.name}（代${used.standsInFor.name}）` } : actor
}
