import type { Actor } from '@/kernel/actor'
import type { CheckStep, FoundBreak } from '@/modules/audit/domain/chain-check'
import { inSnapshot } from '@/platform/db'
import { SEALS } from '../data/event-seals'
import { chainsOf, idsAfter, type RecordedChain } from '../data/recorded-chains'
import { verifyChain } from '../domain/event-chain'
import { differingField } from '../domain/replay-case'

const BATCH = 500
const BEGINNING = '00000000-0000-0000-0000-000000000000'

/**
 * The next five hundred cases after `place`: every seal of their logs, and whether the case stands where its events
 * have brought it. By the system alone.
 */
export async function verifyNextCases(actor: Actor, place: string): Promise<CheckStep> {
  if (actor.kind !== 'system') throw new Error('only the system verifies the logs of cases')
  const chains = await inSnapshot(async (tx) => chainsOf(tx, await idsAfter(tx, place || BEGINNING, BATCH)))
  return {
    counted: { cases: chains.length, events: chains.reduce((sum, { events }) => sum + events.length, 0) },
    broken: chains.map(breakOf).filter((found) => found !== null),
    next: chains.at(-1)?.caseId ?? null,
  }
}

/** The first thing that doesn't hold; behind it nothing can be told. */
function breakOf({ caseId, row, carried, events }: RecordedChain): FoundBreak | null {
  if (row === null) return { kind: 'case-gone', name: caseId, at: events.length }
  const { caseNo: name } = row
  const chain = verifyChain(events, row, carried, SEALS)
  if (!chain.intact) return { kind: `case-${chain.reason}`, name, at: chain.brokenAt }
  const field = differingField(row, events)
  return field && { kind: 'case-row', name, at: events.length, field }
}
