import { CASE_ROLES } from '@/kernel/actor'
import type { MatrixAddress, MatrixCase } from './matrix-addresses'
import type { Visitor } from './visitors'

/** What an answer says: let in, sign in first, not for you, or there is nothing here. */
export type Outcome = 'given' | 'sign-in' | 'forbidden' | 'absent'

/** What no cell may get: a failure, a question that was not understood, or a method that is not taken. */
export type NoAnswer = 'broken' | 'not understood' | 'no such method'

/** Addresses where nothing waits in the seeded city, so that whoever may have them finds nothing. */
const NOTHING_WAITS = [
  '/admin/services/[code]/publish',
  '/my/profile/link',
  '/desk/profile/link',
  '/api/publishing/files',
  '/api/publishing/editions/[id]',
  '/api/publishing/editions/[id]/editing',
  '/admin/publishing/[id]/saves/[saveId]',
  '/api/v1/track',
]

/** Leaving is a write: a mere link to it does nothing for anybody. */
const NO_LINK = ['/sign-out']

/** Tells a signed-in person how long the session holds. */
const OF_A_SESSION = ['/api/session']

/** A machine address that tells staff as well as other citizens that there is nothing. */
const ABSENT_FOR_STAFF = ['/api/drafts/[id]']

/** Public pages that lead back to the sign-in while no sign-in is under way. */
const STEPS_OF_SIGN_IN = ['/sign-in/code']

/** Machine addresses that tell a guest nothing but that there is nothing. */
const ABSENT_FOR_GUESTS = ['/api/attachments/[id]', '/api/attachments/[id]/preview']

/** Whether this person may read this case: the table's rule for cases, told without the code's. */
export function readsCase(who: Visitor, one: MatrixCase): boolean {
  if (who.kind === 'citizen') return who.accountId === one.applicantId
  if (who.kind !== 'post' || !(CASE_ROLES as readonly string[]).includes(who.role)) return false
  const hasTask = one.tasks.some(({ departmentId, role }) => departmentId === who.departmentId && role === who.role)
  return who.departmentId === one.departmentId || hasTask
}

/** What this person must get at this address, `ownerId` being the citizen whose drafts are asked for. */
export function expectedAnswer(who: Visitor, at: MatrixAddress, ownerId: string): Outcome | NoAnswer {
  if (NO_LINK.includes(at.pattern)) return 'no such method'
  if (OF_A_SESSION.includes(at.pattern)) return who.kind === 'guest' ? 'sign-in' : 'given'
  if (STEPS_OF_SIGN_IN.includes(at.pattern)) return 'sign-in'
  if (at.audience !== 'everyone' && who.kind === 'guest')
    return ABSENT_FOR_GUESTS.includes(at.pattern) ? 'absent' : 'sign-in'
  // Whom the auditor may not list does not exist for them, though the page is an administrator's.
  if (at.pattern === '/admin/people/[id]' && who.kind === 'administrator' && who.adminRole === 'audit_admin')
    return 'absent'
  const outcome = byAudience(who, at, ownerId)
  if (outcome === 'forbidden' && ABSENT_FOR_STAFF.includes(at.pattern)) return 'absent'
  return outcome === 'given' && NOTHING_WAITS.includes(at.pattern) ? 'absent' : outcome
}

function byAudience(who: Visitor, { audience, about }: MatrixAddress, ownerId: string): Outcome {
  const isStaff = who.kind === 'administrator' || who.kind === 'post'
  const givenIf = (may: boolean, otherwise: Outcome = 'forbidden'): Outcome => (may ? 'given' : otherwise)
  const administers = (...roles: string[]) => givenIf(who.kind === 'administrator' && roles.includes(who.adminRole))
  const readsIt = about !== null && 'case' in about && readsCase(who, about.case)
  switch (audience) {
    case 'everyone':
      return 'given'
    case 'citizens':
      return givenIf(who.kind === 'citizen')
    case 'its applicant':
      return isStaff ? 'forbidden' : givenIf(who.accountId === ownerId, 'absent')
    case 'posts of the case':
      return isStaff ? givenIf(readsIt, 'absent') : 'forbidden'
    case 'its applicant and the posts of the case':
      return givenIf(readsIt, 'absent')
    case 'staff':
      return givenIf(isStaff)
    case 'window clerks':
      return givenIf(who.kind === 'post' && who.role === 'window_clerk')
    case 'editors':
      return givenIf(who.kind === 'post' && who.role === 'editor')
    case 'keepers of the library':
      return givenIf(who.kind === 'post' && who.role === 'library_keeper')
    case 'its newsroom':
      return isStaff ? givenIf(writesIt(who, about), 'absent') : 'forbidden'
    case 'administrators':
      return givenIf(who.kind === 'administrator')
    case 'system and security administrator':
      return administers('system_admin', 'security_admin')
    case 'system administrator':
      return administers('system_admin')
    case 'security administrator':
      return administers('security_admin')
    case 'audit administrator':
      return administers('audit_admin')
  }
}

function writesIt(who: Visitor, about: MatrixAddress['about']): boolean {
  if (who.kind !== 'post' || about === null || !('editionOf' in about)) return false
  if (about.editionOf === null) return who.role === 'library_keeper'
  return who.departmentId === about.editionOf && (who.role === 'editor' || who.role === 'publisher')
}

/** What an answer says. A question that was not understood says nothing about permission; what a use case refuses is not there. */
export function outcomeOf(status: number, location: string): Outcome | NoAnswer {
  if (status === 405) return 'no such method'
  if (status === 400) return 'not understood'
  if (status >= 500) return 'broken'
  if (status === 401 || (status >= 300 && status < 400 && /\/sign-in(?:\?|$)/.test(location))) return 'sign-in'
  if (status === 403) return 'forbidden'
  return status === 404 || status === 422 ? 'absent' : 'given'
}
