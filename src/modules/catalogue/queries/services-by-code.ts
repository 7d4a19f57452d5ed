import { db, type Transaction } from '@/platform/db'
import * as names from '../data/service-names'
import type { ServiceName } from './service-names'

/** The services under these codes; a code that is none has no entry. */
export async function servicesByCode(
  codes: readonly string[],
  tx: Transaction = db,
): Promise<Map<string, ServiceName>> {
  if (codes.length === 0) return new Map()
  const rows = await names.byCodes(tx, [...new Set(codes)])
  return new Map(rows.map((row) => [row.code, row]))
}

/** The services of these names; a name that is none, or that two services bear, has no entry. */
export async function servicesByName(asked: readonly string[]): Promise<Map<string, ServiceName>> {
  if (asked.length === 0) return new Map()
  const rows = await names.namedSo([...new Set(asked)])
  const isOnly = ({ name }: ServiceName) => rows.filter((row) => row.name === name).length === 1
  return new Map(rows.filter(isOnly).map((row) => [row.name, row]))
}

/** Every service on offer by name: for choosing one while typing. */
export const offeredServices = (): Promise<ServiceName[]> => names.offered()
