import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { endOfLog, hashesOfEntries } from '@/modules/audit/queries/end-of-log'
import { SEAL_SUSPECTED } from '@/modules/audit/use-cases/check-chains'
import { placesInCases } from '@/modules/casework/queries/anchored-places'
import { placesInDocuments } from '@/modules/certificates/queries/anchored-places'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { log } from '@/platform/log'
import { enqueue } from '@/platform/queue'
import { keyedSeal } from '@/platform/seal'
import { appendLine } from '../data/anchor-file'
import { lastAnchor } from '../data/anchor-lines'
import { holdAnchoring, newestAnchor, noteAnchor, takeWaiting } from '../data/anchor-store'
import { type Anchor, type Before, countsAfter, headsOf, NOTHING_BEFORE, sealed, type Waiting } from '../domain/anchor'
import { beginSealing } from './begin-sealing'

/** A line stays below half a megabyte. */
const HEADS_A_LINE = 2_000

/** Writes down, outside the database, every head that has grown since the last time; nothing when none has. */
export async function anchorHeads(actor: Actor, clock = systemClock): Promise<number> {
  if (actor.kind !== 'system') throw new Error('only the system anchors')
  const begun = await beginSealing(actor, clock)
  if (!begun) return 0
  for (let made = 0; ; made++) {
    const anchored = await inTransaction(async (tx) => ok(await anchorNext(tx, begun.city, clock.now())))
    if (!anchored.ok || anchored.value === null) return made
  }
}

async function anchorNext(tx: Transaction, city: string, now: Date): Promise<Anchor | null> {
  await holdAnchoring(tx)
  const before = await lastOf(tx, city)
  const waiting = await takeWaiting(tx, HEADS_A_LINE)
  const audit = await auditNow(tx, before.audit)
  if (waiting.length === 0 && audit.entries === before.audit.entries) return null
  const names = await namesOf(waiting)
  const anchor = sealed(
    {
      number: before.number + 1,
      madeAt: now.toISOString(),
      city,
      audit,
      counts: countsAfter(before.counts, waiting),
      heads: headsOf(waiting, (id) => names.get(id) ?? ''),
      prev: before.mac,
    },
    keyedSeal,
  )
  // First the file, then the commit: a crash between leaves a line that the database takes up next time.
  await appendLine(city, JSON.stringify(anchor))
  await noteAnchor(tx, anchor)
  return anchor
}

/** The newest anchor by file or database, whichever is ahead: numbers never go back, even where one of them was cut. */
async function lastOf(tx: Transaction, city: string): Promise<Before> {
  const [written, known] = [await lastAnchor(city), await newestAnchor(tx)]
  if (written && written.number > (known?.number ?? 0)) {
    await noteAnchor(tx, written)
    return written
  }
  return known ?? NOTHING_BEFORE
}

/** The end of the audit log; never shorter than before. One that was cut, or rewritten, is checked at once. */
async function auditNow(tx: Transaction, before: Before['audit']): Promise<Before['audit']> {
  const { seq, hash } = await endOfLog('all')
  const isWhole = before.entries === 0 || (await hashesOfEntries([before.entries])).get(before.entries) === before.hash
  if (isWhole) return { entries: seq, hash }
  log.error({ anchored: before.entries, found: seq }, 'the audit log no longer holds what was anchored')
  await enqueue(tx, SEAL_SUSPECTED, {}, { key: 'audit' })
  return before
}

async function namesOf(waiting: readonly Waiting[]): Promise<Map<string, string>> {
  const of = (isDocument: boolean) => waiting.filter(({ log: kind }) => (kind === 'document') === isDocument)
  const asked = (some: readonly Waiting[]) =>
    [some.map(({ subjectId }) => subjectId), some.map(({ seq }) => seq)] as const
  const places = [...(await placesInCases(...asked(of(false)))), ...(await placesInDocuments(...asked(of(true))))]
  return new Map(places.map(({ id, name }) => [id, name ?? '']))
}
