import { db, type Transaction } from '@/platform/db'
import * as departments from '../data/department-store'
import { type PublishedDepartment, published } from './published-departments'

/** Every body of the city that was ever set up, at work or not: for rules about who stands above whom. */
export const allDepartments = async (tx: Transaction = db): Promise<PublishedDepartment[]> =>
  (await departments.list(tx, {})).map(published)
