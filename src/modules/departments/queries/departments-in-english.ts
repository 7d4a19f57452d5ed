import { db } from '@/platform/db'
import * as store from '../data/department-names'

/** The English names of departments by the Chinese ones, as papers and documents bear them; without those that have none. */
export async function departmentsInEnglish(names: readonly string[]): Promise<Map<string, string>> {
  const rows = await store.namedSo(db, [...new Set(names)])
  return new Map(rows.flatMap(({ name, nameEn }): [string, string][] => (nameEn ? [[name, nameEn]] : [])))
}
