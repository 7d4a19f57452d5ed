import type { Transaction } from '@/platform/db'

const NAME = { id: true, code: true, name: true, nameEn: true } as const

export const namesOf = (tx: Transaction, ids: string[]) =>
  tx.service.findMany({ where: { id: { in: ids } }, select: NAME })
