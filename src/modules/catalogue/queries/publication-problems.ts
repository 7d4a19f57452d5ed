import type { PlainDate } from '@/kernel/plain-date'
import { db, type Transaction } from '@/platform/db'
import { checkFacts } from '../domain/check-facts'
import { checkSurroundings } from '../domain/check-surroundings'
import { checkGuide, checkVersion } from '../domain/check-version'
import type { Service } from '../domain/service'
import type { ServiceVersionContent } from '../domain/service-version'
import { ServiceVersionSchema } from '../domain/service-version-schema'
import { problem, type VersionProblem } from '../domain/version-problem'
import { surroundingsOf } from './surroundings-of'

type Facts = Pick<Service, 'code' | 'name' | 'itemType' | 'subjects' | 'lifeEvents' | 'departmentId' | 'isOnline'>

/**
 * "What forbids publishing this?" Everything at once, each with its place: what a version says, what it refers to inside
 * itself, and what it needs in the city on this day. A guide for the window needs less: its elements and its department.
 */
export async function publicationProblems(
  facts: Facts,
  content: ServiceVersionContent,
  on: PlainDate,
  tx: Transaction = db,
): Promise<VersionProblem[]> {
  const shape = ServiceVersionSchema.safeParse(content)
  if (!shape.success && facts.isOnline)
    return shape.error.issues.map(({ path, message }) => problem('shape', `${path.join('.')}: ${message}`))
  const surroundings = await surroundingsOf({ departmentId: facts.departmentId, process: content.process }, on, tx)
  if (!facts.isOnline)
    return [...checkGuide(content), ...(surroundings.own === null ? [problem('department-unknown', '')] : [])]
  return [...checkFacts(facts, content), ...checkVersion(content), ...checkSurroundings(content, surroundings)]
}
