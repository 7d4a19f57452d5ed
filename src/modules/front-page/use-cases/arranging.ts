import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { type AuditNote, recordAudit } from '@/modules/audit/use-cases/record-audit'
import type { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as blocks from '../data/block-store'
import type { ReleaseFault } from '../domain/announcement-proposal'
import type { AddingFault } from '../domain/arrangement'
import type { Block } from '../domain/block'
import type { SettingsFault } from '../domain/typed-settings'

export type ArrangeRefusal =
  | 'front-page.not-permitted'
  | 'front-page.not-found'
  | 'front-page.changed-meanwhile'
  | 'front-page.reason-required'
  | AddingFault
  | ReleaseFault
  | SettingsFault

export type Arranged = Result<null, ArrangeRefusal>

type Change = (
  tx: Transaction,
  all: readonly Block[],
) => Promise<
  Result<{ block: Pick<Block, 'id' | 'kind'>; action: string; detail?: AuditNote['detail'] }, ArrangeRefusal>
>

/** One at a time; told to every instance, and written into the audit log. */
export async function arranging(
  actor: Actor,
  may: (actor: Actor) => boolean,
  clock: typeof systemClock,
  change: Change,
): Promise<Arranged> {
  if (!may(actor)) return refuse('front-page.not-permitted')
  return inTransaction<null, ArrangeRefusal>(async (tx) => {
    const changed = await change(tx, await blocks.listAndHold(tx, clock.now()))
    if (!changed.ok) return changed
    const { block, action } = changed.value
    await announceChange(tx)
    const note = {
      action,
      subjectKind: 'home-block',
      subjectId: block.id,
      detail: { kind: block.kind, ...changed.value.detail },
    }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
}
