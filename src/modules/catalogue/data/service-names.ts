import { db, type Transaction } from '@/platform/db'

const NAME = { id: true, code: true, name: true, nameEn: true } as const

export const namesOf = (tx: Transaction, ids: string[]) =>
  tx.service.findMany({ where: { id: { in: ids } }, select: NAME })

export const byCodes = (tx: Transaction, codes: string[]) =>
  tx.service.findMany({ where: { code: { in: codes } }, select: NAME })

export const namedSo = (asked: string[]) => db.service.findMany({ where: { name: { in: asked } }, select: NAME })

export const offered = () =>
  db.service.findMany({ where: { state: { in: ['active', 'suspended'] } }, select: NAME, orderBy: { name: 'asc' } })
