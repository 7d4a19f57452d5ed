import { departmentNames } from '@/modules/departments/queries/department-names'
import type { ServiceFilter, ServiceLine } from '../data/service-list'
import * as list from '../data/service-list'
import { readCursor, writeCursor } from '../domain/list-cursor'

export type { ServiceFilter } from '../data/service-list'

export type ListedService = Omit<ServiceLine, 'currentVersionId'> & {
  departmentCode: string
  departmentName: string
  departmentNameEn: string | null
}
export type ServicePage = { items: ListedService[]; total: number; next: string | null }

const PAGE = 20

/** Services on offer, those that can be filed online first, then by name; `cursor` comes from the page before. */
export async function listServices(filter: ServiceFilter, cursor?: string, limit = PAGE): Promise<ServicePage> {
  const [rows, total] = await Promise.all([list.page(filter, readCursor(cursor), limit + 1), list.count(filter)])
  const shown = rows.slice(0, limit)
  const names = await departmentNames(shown.map((row) => row.departmentId))
  const items = shown.map(({ currentVersionId: _version, ...row }) => {
    const department = names.get(row.departmentId)
    const { code = '', name = '', nameEn = null } = department ?? {}
    return { ...row, departmentCode: code, departmentName: name, departmentNameEn: nameEn }
  })
  const last = shown.at(-1)
  return { items, total, next: rows.length > limit && last ? writeCursor(last) : null }
}
