import { db } from '@/platform/db'
import * as store from '../data/department-names'

export type DepartmentContact = {
  id: string
  code: string
  name: string
  nameEn: string | null
  shortName: string
  address: string | null
  phone: string | null
  officeHours: string | null
}

/** Where and when these departments are to be reached; by id, by code, or both. */
export const departmentContacts = ({ ids, codes }: { ids: string[]; codes: string[] }): Promise<DepartmentContact[]> =>
  store.contactsOf(db, ids, codes)
