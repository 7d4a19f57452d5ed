import { db, type Transaction } from '@/platform/db'
import * as departments from '../data/department-store'
import { type PublishedDepartment, published } from './published-departments'

export type DepartmentPage = { department: PublishedDepartment; children: PublishedDepartment[] }

/** One body for its page, with what hangs under it (villages and communities too). Null when there is none at work. */
export async function publishedDepartment(code: string, tx: Transaction = db): Promise<DepartmentPage | null> {
  const department = await departments.find(tx, { code })
  if (!department?.active) return null
  const children = await departments.list(tx, { parentId: department.id, withVillages: true, onlyActive: true })
  return { department: published(department), children: children.map(published) }
}
