import type { Prisma } from '@/generated/prisma/client'
import { db } from '@/platform/db'
import type { Audience, ItemType, ServiceState } from '../domain/service'

export type ServiceFilter = {
  subject?: string
  lifeEvent?: string
  departmentId?: string
  audience?: Audience
  isOnline?: boolean
}

/** After which row the next page begins; services that can be filed online come first, then by name. */
export type ServicePosition = { isOnline: boolean; name: string; id: string }

export type ServiceLine = {
  id: string
  code: string
  sourceId: string | null
  name: string
  nameEn: string | null
  departmentId: string
  itemType: ItemType
  caseType: 'INSTANT' | 'PROMISED'
  isOnline: boolean
  state: ServiceState
  currentVersionId: string | null
}

const LINE = {
  id: true,
  code: true,
  sourceId: true,
  name: true,
  nameEn: true,
  departmentId: true,
  itemType: true,
  caseType: true,
  isOnline: true,
  state: true,
  currentVersionId: true,
} as const

export async function page(filter: ServiceFilter, after: ServicePosition | null, limit: number) {
  const where: Prisma.ServiceWhereInput = { ...conditionOf(filter), ...(after ? { OR: beyond(after) } : {}) }
  const rows = await db.service.findMany({
    where,
    select: LINE,
    orderBy: [{ isOnline: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows as ServiceLine[]
}

export const count = (filter: ServiceFilter): Promise<number> => db.service.count({ where: conditionOf(filter) })

const beyond = ({ isOnline, name, id }: ServicePosition): Prisma.ServiceWhereInput[] => [
  ...(isOnline ? [{ isOnline: false }] : []),
  { isOnline, name: { gt: name } },
  { isOnline, name, id: { gt: id } },
]

/** Cancelled services are no longer offered; suspended ones are, and say so. */
const conditionOf = ({
  subject,
  lifeEvent,
  departmentId,
  audience,
  isOnline,
}: ServiceFilter): Prisma.ServiceWhereInput => ({
  state: { in: ['active', 'suspended'] },
  ...(subject ? { subjects: { has: subject } } : {}),
  ...(lifeEvent ? { lifeEvents: { has: lifeEvent } } : {}),
  ...(departmentId ? { departmentId } : {}),
  ...(audience ? { audience: { has: audience } } : {}),
  ...(isOnline === undefined ? {} : { isOnline }),
})

export type Tally = { key: string; total: number }

/** How many services stand under each subject, life event and department, and in all. */
export async function tallies(): Promise<{
  subjects: Tally[]
  lifeEvents: Tally[]
  departments: Tally[]
  online: number
}> {
  const [subjects, lifeEvents, departments, online] = await Promise.all([
    db.$queryRaw<Tally[]>`
      SELECT unnest(subjects) AS key, count(*)::int AS total FROM services
      WHERE state IN ('active', 'suspended') GROUP BY 1 ORDER BY 1`,
    db.$queryRaw<Tally[]>`
      SELECT unnest(life_events) AS key, count(*)::int AS total FROM services
      WHERE state IN ('active', 'suspended') GROUP BY 1 ORDER BY 1`,
    db.$queryRaw<Tally[]>`
      SELECT department_id::text AS key, count(*)::int AS total FROM services
      WHERE state IN ('active', 'suspended') GROUP BY 1 ORDER BY 1`,
    count({ isOnline: true }),
  ])
  return { subjects, lifeEvents, departments, online }
}

export type WantedService = { id: string; code: string; name: string; nameEn: string | null; isOnline: boolean }

/** Active services that people are known to want, and as many others, for the first page. */
export async function wantedAmong(ids: readonly string[], limit: number): Promise<WantedService[]> {
  const select = { id: true, code: true, name: true, nameEn: true, isOnline: true } as const
  const [known, others] = await Promise.all([
    db.service.findMany({ where: { id: { in: [...ids] }, state: 'active' }, select }),
    db.service.findMany({
      where: { id: { notIn: [...ids] }, state: 'active' },
      select,
      orderBy: [{ isOnline: 'desc' }, { code: 'asc' }],
      take: limit,
    }),
  ])
  return [...known, ...others]
}

/** The codes of everything on offer. */
export async function codes(): Promise<string[]> {
  const rows = await db.service.findMany({ where: conditionOf({}), select: { code: true }, orderBy: { code: 'asc' } })
  return rows.map(({ code }) => code)
}

/** The first other name of some services, what can be filed online before the rest; those without one by their own name. */
export async function saidByPeople(limit: number): Promise<{ words: string; nameEn: string | null }[]> {
  const rows = await db.service.findMany({
    where: { ...conditionOf({}), state: 'active' },
    select: { name: true, nameEn: true, aliases: true },
    orderBy: [{ isOnline: 'desc' }, { code: 'asc' }],
    take: limit,
  })
  return rows.map(({ name, nameEn, aliases }) => ({ words: aliases[0] ?? name, nameEn }))
}
