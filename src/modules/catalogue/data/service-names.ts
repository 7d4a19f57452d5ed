import { db, type Transaction } from '@/platform/db'
import type { Process } from '../domain/service-version'

const NAME = { id: true, code: true, name: true, nameEn: true } as const

export const namesOf = (tx: Transaction, ids: string[]) =>
  tx.service.findMany({ where: { id: { in: ids } }, select: NAME })

export const byCodes = (tx: Transaction, codes: string[]) =>
  tx.service.findMany({ where: { code: { in: codes } }, select: NAME })

export const namedSo = (asked: string[]) => db.service.findMany({ where: { name: { in: asked } }, select: NAME })

/** How cases of the services so named are handled: by each version that was ever published, the newest last. */
export async function processesOf(asked: string[]): Promise<Process[]> {
  if (asked.length === 0) return []
  const rows = await db.serviceVersion.findMany({
    where: { service: { name: { in: asked } }, status: { not: 'draft' } },
    select: { process: true },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ process }) => process as unknown as Process)
}

export const offered = () =>
  db.service.findMany({ where: { state: { in: ['active', 'suspended'] } }, select: NAME, orderBy: { name: 'asc' } })
