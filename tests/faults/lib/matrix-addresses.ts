import { db } from '@/platform/db'
import { sized } from './report'
import { addressOf, allRoutes } from './routes'
import { type Audience, whoMay } from './who-may'

/** A case, as far as it decides who may read it. */
export type MatrixCase = {
  id: string
  applicantId: string
  departmentId: string
  tasks: readonly { departmentId: string; role: string }[]
}

/** An address of the city, who may have it, and the case or edition (of the library where null) it is about, if any. */
export type MatrixAddress = {
  pattern: string
  kind: 'page' | 'route'
  address: string
  audience: Audience
  about: { case: MatrixCase } | { editionOf: string | null } | null
}

/** Audiences that depend on a case: they are asked with a case of every department that has one. */
const OF_A_CASE: readonly Audience[] = ['posts of the case', 'its applicant and the posts of the case']

/** Every case, oldest first. */
export async function everyCase(): Promise<MatrixCase[]> {
  const select = { id: true, applicantId: true, departmentId: true, tasks: true } as const
  const rows = await db.case.findMany({ select, orderBy: { id: 'asc' } })
  return rows.map(({ tasks, ...one }) => ({
    ...one,
    tasks: tasks.map(({ departmentId, role }) => ({ departmentId, role })),
  }))
}

/**
 * Every address there is, filled in; those of a case and of an edition once for every department that has one, in small
 * for two of them, the first of which has a case with a task elsewhere.
 */
export async function everyAddress(values: Record<string, string>): Promise<MatrixAddress[]> {
  const [ofCases, drafts, ofLibrary] = await Promise.all([
    oneCasePerDepartment(),
    oneEditionPerDepartment(),
    db.edition.findFirst({ where: { document: { ownerDepartmentId: null } } }),
  ])
  return allRoutes().flatMap(({ pattern, kind }): MatrixAddress[] => {
    const { audience, query } = whoMay(pattern)
    const asked = (about: MatrixAddress['about'], id?: string): MatrixAddress => {
      const all = id === undefined ? values : { ...values, [`${pattern} id`]: id }
      const filled = query.replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? '')
      return { pattern, kind, audience, address: addressOf(pattern, all) + filled, about }
    }
    if (OF_A_CASE.includes(audience)) return ofCases.map(({ one, ids }) => asked({ case: one }, ids[pattern] ?? one.id))
    // What stands in the library is public: its page can be asked for, and there is nothing of it to edit yet.
    const editions = [
      ...drafts,
      ...(ofLibrary && !pattern.endsWith('/edit') ? [{ ...ofLibrary, departmentId: null }] : []),
    ]
    if (audience === 'its newsroom')
      return editions.map(({ id, departmentId }) => asked({ editionOf: departmentId }, id))
    return [asked(null)]
  })
}

/** One case a department, with a letter and a file of its own: of those with tasks elsewhere first. */
async function oneCasePerDepartment(): Promise<{ one: MatrixCase; ids: Record<string, string> }[]> {
  const cases = await everyCase()
  const elsewhere = (one: MatrixCase) => one.tasks.some(({ departmentId }) => departmentId !== one.departmentId)
  const sorted = [...cases.filter(elsewhere), ...cases.filter((one) => !elsewhere(one))]
  const departments = [...new Set(sorted.map(({ departmentId }) => departmentId))].slice(0, sized(2, 100))
  const found = []
  for (const departmentId of departments)
    for (const one of sorted.filter((each) => each.departmentId === departmentId)) {
      const letter = await db.issuedDocument.findFirst({ where: { caseId: one.id } })
      const file = await db.attachment.findFirst({ where: { caseId: one.id } })
      if (!letter || !file) continue
      const files = { '/api/attachments/[id]': file.id, '/api/attachments/[id]/preview': file.id }
      found.push({ one, ids: { '/api/documents/[id]': letter.id, ...files } })
      break
    }
  return found
}

async function oneEditionPerDepartment(): Promise<{ id: string; departmentId: string }[]> {
  const rows = await db.edition.findMany({
    where: { status: 'draft' },
    include: { document: true },
    orderBy: { id: 'asc' },
  })
  const byDepartment = new Map<string, string>()
  for (const { id, document } of rows)
    if (document.ownerDepartmentId && !byDepartment.has(document.ownerDepartmentId))
      byDepartment.set(document.ownerDepartmentId, id)
  return [...byDepartment].map(([departmentId, id]) => ({ id, departmentId }))
}
