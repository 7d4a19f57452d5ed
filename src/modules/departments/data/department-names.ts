import type { Transaction } from '@/platform/db'

const NAME = { id: true, code: true, name: true, nameEn: true, shortName: true } as const
const CONTACT = { ...NAME, address: true, phone: true, officeHours: true } as const

export const namesOf = (tx: Transaction, ids: string[]) =>
  tx.department.findMany({ where: { id: { in: ids } }, select: NAME })

export const namedSo = (tx: Transaction, names: string[]) =>
  tx.department.findMany({ where: { name: { in: names } }, select: NAME })

export const contactsOf = (tx: Transaction, ids: string[], codes: string[]) =>
  tx.department.findMany({ where: { OR: [{ id: { in: ids } }, { code: { in: codes } }] }, select: CONTACT })

export const statusesOf = (tx: Transaction, ids: string[], codes: string[]) =>
  tx.department.findMany({
    where: { OR: [{ id: { in: ids } }, { code: { in: codes } }] },
    select: { id: true, code: true, name: true, active: true },
  })
