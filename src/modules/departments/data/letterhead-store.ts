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

export const letterheadOf = (tx: Transaction, id: string) =>
  tx.department.findUnique({ where: { id }, select: LETTERHEAD })
