import type { Actor } from '@/kernel/actor'
import * as records from '../data/import-record-store'
import type { DocumentImport } from '../domain/import-record'
import { isKeeper } from '../domain/permissions'

export type { DocumentImport } from '../domain/import-record'

/** The latest loads into the library, for its keepers; nothing for anybody else. */
export const documentImports = async (actor: Actor): Promise<DocumentImport[]> =>
  isKeeper(actor) ? records.latest(50) : []
