import { db } from '@/platform/db'
import * as departments from '../data/department-store'
import type { Department } from '../domain/department'

/** What anybody may read about a body of the city (公开条例 20(2)). */
export type PublishedDepartment = Pick<
  Department,
  | 'id'
  | 'code'
  | 'name'
  | 'nameEn'
  | 'shortName'
  | 'kind'
  | 'parentId'
  | 'headName'
  | 'address'
  | 'phone'
  | 'officeHours'
  | 'intro'
>

export const published = (one: Department): PublishedDepartment => ({
  id: one.id,
  code: one.code,
  name: one.name,
  nameEn: one.nameEn,
  shortName: one.shortName,
  kind: one.kind,
  parentId: one.parentId,
  headName: one.headName,
  address: one.address,
  phone: one.phone,
  officeHours: one.officeHours,
  intro: one.intro,
})

/** The bodies of the city that are at work, in the order of the tree; villages stand on the page of their town. */
export async function publishedDepartments(): Promise<PublishedDepartment[]> {
  return (await departments.list(db, { onlyActive: true })).map(published)
}
