import type { Transaction } from '@/platform/db'

const LETTERHEAD = {
  id: true,
  name: true,
  shortName: true,
  kind: true,
  address: true,
  phone: true,
  reconsiderationBody: true,
  reconsiderationUrl: true,
  courtName: true,
} as const

export const namedLetterheadsOf = (tx: Transaction, ids: string[]) =>
  tx.department.findMany({ where: { id: { in: ids } }, select: { ...LETTERHEAD, nameEn: true } })

export const letterheadOf = (tx: Transaction, id: string) =>
  tx.department.findUnique({ where: { id }, select: LETTERHEAD })
