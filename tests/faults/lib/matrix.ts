import { POST_ROLES } from '@/kernel/actor'
import type { MatrixAddress } from './matrix-addresses'
import { isFull } from './report'
import type { Visitor } from './visitors'

/**
 * Who asks at this address. In full everybody; for an address about a case or an edition that is its own department
 * and others. In small always the same part: guest, applicant, another citizen and the three administrators, with one
 * post in turn; where posts decide, every role of the departments that have to do with it and of one more.
 */
export function visitorsAt(
  at: MatrixAddress,
  index: number,
  everybody: readonly Visitor[],
  ownerId: string,
): Visitor[] {
  if (isFull) return [...everybody]
  const posts = everybody.filter((one) => one.kind === 'post')
  const turn = posts[(index * 7) % posts.length]
  const other = everybody.find(
    (one) => one.kind === 'citizen' && one.accountId !== ownerId && one.accountId !== applicantOf(at),
  )
  const owner = everybody.find(({ accountId }) => accountId === (applicantOf(at) ?? ownerId))
  const guest = everybody.find(({ kind }) => kind === 'guest')
  const few = [guest, owner, other].filter((one) => one !== undefined)
  if (at.audience === 'everyone') return [...few.slice(0, 2), ...(turn ? [turn] : [])]
  const administrators = everybody.filter(({ kind }) => kind === 'administrator')
  const deciding = posts.filter(({ departmentId }) =>
    departmentsAt(at, turn?.departmentId ?? '').includes(departmentId),
  )
  return [...few, ...administrators, ...(isOfPosts(at) ? deciding : turn ? [turn] : [])]
}

const applicantOf = ({ about }: MatrixAddress): string | null =>
  about && 'case' in about ? about.case.applicantId : null

const isOfPosts = ({ about, audience }: MatrixAddress): boolean =>
  about !== null || ['window clerks', 'editors', 'keepers of the library'].includes(audience)

function departmentsAt({ about }: MatrixAddress, other: string): string[] {
  if (about === null) return [other]
  if ('editionOf' in about) return about.editionOf === null ? [other] : [about.editionOf, other]
  return [about.case.departmentId, ...about.case.tasks.map(({ departmentId }) => departmentId), other]
}

/** Every post of every department there is has to be among those who ask. */
export const missingPosts = (everybody: readonly Visitor[], departments: readonly string[]): string[] =>
  departments.flatMap((department) =>
    POST_ROLES.filter((role) => !everybody.some(({ name }) => name === `${department}/${role}`)).map(
      (role) => `${department}/${role}`,
    ),
  )
