import type { EditionProblem } from './check-edition'
import type { EditionContent } from './document'

type Body = { id: string; name: string; shortName: string; kind: string; parentId: string | null }

/** The government's office, which looks after what the whole city makes public (公开条例 3). */
const isOffice = (owner: Body, bodies: readonly Body[]): boolean =>
  bodies.some(({ kind, name }) => kind === 'government' && [`${name}办公室`, `${name}办公厅`].includes(owner.name))

function isWithin(body: Body, ownerId: string, bodies: readonly Body[], depth = 0): boolean {
  if (body.id === ownerId) return true
  const parent = depth < 10 ? bodies.find(({ id }) => id === body.parentId) : undefined
  return parent !== undefined && isWithin(parent, ownerId, bodies, depth + 1)
}

/**
 * The bodies in whose name (发文机关) a department publishes: its own and those below it. The government's office publishes for
 * the government and for departments without a newsroom; readers see whose care a document is in.
 */
export function issuersOf<T extends Body>(ownerId: string, bodies: readonly T[]): T[] {
  const owner = bodies.find(({ id }) => id === ownerId)
  if (!owner) return []
  return isOffice(owner, bodies) ? [...bodies] : bodies.filter((one) => isWithin(one, ownerId, bodies))
}

const isNamed = (names: readonly string[]) => (body: Body) =>
  names.includes(body.name) || names.includes(body.shortName)

/**
 * Whether a department speaks in a name that is not its own. Of a joint document (联合发文: several names) one must be its own;
 * the others may be any but the government's. What stands in the library was issued by others: anything goes.
 */
export function issuerProblem(
  { issuerDepartmentId, issuerName }: Pick<EditionContent, 'issuerDepartmentId' | 'issuerName'>,
  ownerId: string | null,
  bodies: readonly Body[],
): EditionProblem | null {
  if (ownerId === null) return null
  const own = issuersOf(ownerId, bodies)
  const notOwn = bodies.filter((body) => !own.includes(body))
  if (issuerDepartmentId !== null && !own.some(({ id }) => id === issuerDepartmentId))
    return { code: 'disclosure.issuer-not-yours', field: 'issuerDepartmentId' }
  const names = issuerName.split(/[\s、，,；;]+/).filter(Boolean)
  if (names.length === 0) return null
  const speaksForGovernment = notOwn.filter(({ kind }) => kind === 'government').some(isNamed(names))
  return own.some(isNamed(names)) && !speaksForGovernment
    ? null
    : { code: 'disclosure.issuer-not-yours', field: 'issuerName' }
}
