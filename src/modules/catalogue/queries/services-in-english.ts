import * as names from '../data/service-names'

/** The English names of services by the Chinese ones, as papers bear them; without those that have none. */
export async function servicesInEnglish(asked: readonly string[]): Promise<Map<string, string>> {
  const rows = await names.namedSo([...new Set(asked)])
  return new Map(rows.flatMap(({ name, nameEn }): [string, string][] => (nameEn ? [[name, nameEn]] : [])))
}
