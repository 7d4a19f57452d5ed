import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { findCaseBy } from '@/modules/casework/use-cases/find-case-by'
import { versionById } from '@/modules/catalogue/queries/version-by-id'
import { inTransaction } from '@/platform/db'
import * as old from '../data/old-answers'
import { foundBy } from '../domain/found-by'

const BATCH = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** By the system: every case is found by the names and phones of its filings, those of before too. Gives their number. */
export async function reindexCases(actor: Actor): Promise<Result<number, 'application.not-permitted'>> {
  if (actor.kind !== 'system') return refuse('application.not-permitted')
  let count = 0
  for (let after: string | undefined = BEFORE_ALL; after; ) {
    const from: string = after
    const last = await inTransaction(async (tx) => {
      const rows = await old.filingsAfter(tx, from, BATCH)
      for (const { caseId, serviceVersionId, answers } of rows) {
        const version = await versionById(serviceVersionId, tx)
        // Sealed answers stay sealed: a case is not found by them.
        if (version) await findCaseBy(tx, actor, caseId, foundBy(version.content.form, answers))
      }
      return ok(rows)
    })
    const rows = last.ok ? last.value : []
    count += rows.length
    after = rows.at(-1)?.id
  }
  return ok(count)
}
