import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { versionById } from '@/modules/catalogue/queries/version-by-id'
import { inTransaction, type Transaction } from '@/platform/db'
import * as old from '../data/old-answers'
import { sealOpenAnswers } from '../data/sealed-answers'

const BATCH = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

type Row = { id: string; accountId: string; serviceVersionId: string }

/**
 * By the system: sensitive answers that were given before their field bore the mark are sealed (PIPL 51), batch by
 * batch, each in a transaction of its own. What is sealed is passed over, so it may stop anywhere and be made again.
 * Gives the number of drafts and filings it sealed.
 */
export async function sealOldAnswers(actor: Actor, batch = BATCH): Promise<{ drafts: number; filings: number }> {
  if (actor.kind !== 'system') throw new Error('only the city itself seals old answers')
  const drafts = await inBatches(batch, old.draftsToSeal, async (tx, row) => {
    const values = await sealedOf(tx, row, row.answers.values)
    if (values) await old.putDraftAnswers(tx, row.id, { ...row.answers, values })
    return values !== null
  })
  const filings = await inBatches(batch, old.filingsToSeal, async (tx, row) => {
    const answers = await sealedOf(tx, row, row.answers)
    if (answers) await old.putFilingAnswers(tx, row.id, answers)
    return answers !== null
  })
  return { drafts, filings }
}

async function sealedOf(tx: Transaction, row: Row, answers: Answers): Promise<Answers | null> {
  const version = await versionById(row.serviceVersionId, tx)
  return version && sealOpenAnswers(version.content.form, answers, row.accountId)
}

type Read<R> = (tx: Transaction, after: string, take: number) => Promise<R[]>

async function inBatches<R extends Row>(
  batch: number,
  read: Read<R>,
  seal: (tx: Transaction, row: R) => Promise<boolean>,
): Promise<number> {
  let sealed = 0
  for (let after: string | undefined = BEFORE_ALL; after; ) {
    const from: string = after
    const last = await inTransaction(async (tx) => {
      const rows = await read(tx, from, batch)
      for (const row of rows) if (await seal(tx, row)) sealed++
      return ok(rows.at(-1)?.id)
    })
    after = last.ok ? last.value : undefined
  }
  return sealed
}
