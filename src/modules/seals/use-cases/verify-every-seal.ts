import type { Actor } from '@/kernel/actor'
import { type ChainCheck, withStep } from '@/modules/audit/domain/chain-check'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { beginSealing } from './begin-sealing'
import { verifyNextStep } from './verify-next-step'

/** Every seal of the city at one go, for the command; the auditor's button does the same in batches. On record. */
export async function verifyEverySeal(actor: Actor, clock = systemClock): Promise<ChainCheck> {
  if (actor.kind !== 'system') throw new Error('only the system verifies every seal at one go')
  await beginSealing(actor, clock)
  let check = unbegun(actor, clock.now())
  while (check.stage !== 'done') check = withStep(check, await verifyNextStep(actor, check))
  const { cases, events, documents, entries, anchors, broken } = check
  const detail = { cases, events, documents, entries, anchors, broken: broken.length }
  await recordAudit(db, actor, { action: 'audit.verified', subjectKind: 'audit', subjectId: 'seals', detail }, clock)
  return check
}

const unbegun = ({ id, name }: Actor, now: Date): ChainCheck => ({
  id: '',
  requestedBy: id,
  requesterName: name,
  requestedAt: now,
  stage: 'cases',
  place: '',
  cases: 0,
  casesTotal: 0,
  events: 0,
  documents: 0,
  entries: 0,
  anchors: 0,
  entriesTotal: 0,
  broken: [],
  touchedAt: now,
  finishedAt: null,
  toldAt: null,
})
