import type { Transaction } from '@/platform/db'
import type { Service } from '../domain/service'

const FACTS = {
  id: true,
  code: true,
  sourceId: true,
  name: true,
  nameEn: true,
  departmentId: true,
  itemType: true,
  caseType: true,
  audience: true,
  subjects: true,
  lifeEvents: true,
  aliases: true,
  state: true,
  isOnline: true,
  currentVersionId: true,
  version: true,
} as const

export async function find(tx: Transaction, id: string): Promise<Service | null> {
  return (await tx.service.findUnique({ where: { id }, select: FACTS })) as Service | null
}

export async function findByCode(tx: Transaction, code: string): Promise<Service | null> {
  return (await tx.service.findUnique({ where: { code }, select: FACTS })) as Service | null
}

export async function findBySource(tx: Transaction, sourceId: string): Promise<Service | null> {
  return (await tx.service.findUnique({ where: { sourceId }, select: FACTS })) as Service | null
}

/** A service of this department under exactly this name: how an imported row meets one the city already describes. */
export async function findByName(tx: Transaction, departmentId: string, name: string): Promise<Service | null> {
  return (await tx.service.findFirst({
    where: { departmentId, name, sourceId: null },
    select: FACTS,
  })) as Service | null
}

export async function ofDepartment(tx: Transaction, departmentId: string): Promise<Service[]> {
  return (await tx.service.findMany({ where: { departmentId }, select: FACTS })) as Service[]
}

export const all = async (tx: Transaction): Promise<Service[]> =>
  (await tx.service.findMany({ select: FACTS })) as Service[]

/** Every service that can be filed here today. */
export const online = async (tx: Transaction): Promise<Service[]> =>
  (await tx.service.findMany({ where: { isOnline: true, state: 'active' }, select: FACTS })) as Service[]

export async function insert(tx: Transaction, service: Service, now: Date): Promise<void> {
  await tx.service.create({ data: { ...columnsOf(service), id: service.id, createdAt: now, updatedAt: now } })
}

/** False when someone else saved this service since we read it. */
export async function save(tx: Transaction, service: Service, now: Date): Promise<boolean> {
  const { count } = await tx.service.updateMany({
    where: { id: service.id, version: service.version },
    data: { ...columnsOf(service), version: service.version + 1, updatedAt: now },
  })
  return count === 1
}

function columnsOf({ id: _id, version: _version, ...facts }: Service) {
  return {
    ...facts,
    audience: [...facts.audience],
    subjects: [...facts.subjects],
    lifeEvents: [...facts.lifeEvents],
    aliases: [...facts.aliases],
  }
}
