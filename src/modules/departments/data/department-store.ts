import { fromDbDate, toDbDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import type { Department, DepartmentFacts, DepartmentKind } from '../domain/department'

type Row = Omit<Department, 'kind' | 'endsOn'> & { kind: string; endsOn: Date | null }

const FIELDS = {
  id: true,
  code: true,
  name: true,
  nameEn: true,
  shortName: true,
  kind: true,
  parentId: true,
  creditCode: true,
  divisionCode: true,
  headName: true,
  address: true,
  phone: true,
  officeHours: true,
  intro: true,
  reconsiderationBody: true,
  reconsiderationUrl: true,
  courtName: true,
  endsOn: true,
  sortOrder: true,
  active: true,
  version: true,
} as const

const asDepartment = (row: Row): Department => ({
  ...row,
  kind: row.kind as DepartmentKind,
  endsOn: row.endsOn && fromDbDate(row.endsOn),
})

const asColumns = ({ endsOn, ...facts }: DepartmentFacts) => ({ ...facts, endsOn: endsOn && toDbDate(endsOn) })

export async function find(tx: Transaction, by: { id: string } | { code: string }): Promise<Department | null> {
  const row = await tx.department.findUnique({ where: by, select: FIELDS })
  return row && asDepartment(row)
}

/** Bodies in the order of the tree; villages are many and asked for by their town. */
export async function list(
  tx: Transaction,
  which: { parentId?: string; withVillages?: boolean; onlyActive?: boolean },
): Promise<Department[]> {
  const rows = await tx.department.findMany({
    where: {
      parentId: which.parentId,
      kind: which.withVillages ? undefined : { not: 'village' },
      active: which.onlyActive ? true : undefined,
    },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    select: FIELDS,
    take: 1_000,
  })
  return rows.map(asDepartment)
}

/** The whole tree, bones only. */
export const bones = (tx: Transaction) => tx.department.findMany({ select: { id: true, parentId: true } })

/** False when the code belongs to another body. */
export async function insert(tx: Transaction, id: string, facts: DepartmentFacts, now: Date): Promise<boolean> {
  const data = { id, ...asColumns(facts), createdAt: now, updatedAt: now }
  const { count } = await tx.department.createMany({ data: [data], skipDuplicates: true })
  return count === 1
}

/** False when somebody saved it since it was read. */
export async function save(
  tx: Transaction,
  department: Pick<Department, 'id' | 'version'>,
  change: (DepartmentFacts & { active?: boolean }) | { active: boolean },
  now: Date,
): Promise<boolean> {
  const columns = 'code' in change ? asColumns(change) : change
  const { count } = await tx.department.updateMany({
    where: { id: department.id, version: department.version },
    data: { ...columns, version: department.version + 1, updatedAt: now },
  })
  return count === 1
}

export const countActiveChildren = (tx: Transaction, parentId: string): Promise<number> =>
  tx.department.count({ where: { parentId, active: true } })
