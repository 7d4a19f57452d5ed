import type { Transaction } from '@/platform/db'
import * as cases from '../data/case-store'
import type { CaseFile } from '../domain/case'

/** Before every case. */
export const FIRST = '00000000-0000-0000-0000-000000000000'
/** Few enough that nobody waits long for a case that is being recounted. */
export const BATCH = 100

/** All open cases in order of age, a batch at a time; `hold` keeps each until the transaction ends. */
export async function* openCaseBatches(tx: Transaction, { hold }: { hold: boolean }): AsyncGenerator<CaseFile[]> {
  for (let lastId = FIRST; ; ) {
    const files = await cases.openAfter(tx, lastId, { limit: BATCH, hold })
    const last = files.at(-1)
    if (!last) return
    yield files
    lastId = last.case.id
  }
}
