import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as columns from '../data/column-store'
import { placesAfterMove } from '../domain/column-tree'
import { mayManageColumns } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'

/** Changes places with the column above or below it in the same row; the first and the last stay where they are. */
export async function moveColumn(
  actor: Actor,
  { id, direction }: { id: string; direction: 'up' | 'down' },
  clock = systemClock,
): Promise<Result<null, DisclosureRefusal>> {
  return inTransaction<null, DisclosureRefusal>(async (tx) => {
    if (!mayManageColumns(actor)) return refuse('disclosure.not-permitted')
    const places = placesAfterMove(await columns.listAndHold(tx), id, direction)
    if (places.length === 0) return ok(null)
    for (const place of places) await columns.putAt(tx, place)
    await announceChange(tx)
    const note = { action: 'column.moved', subjectKind: 'column', subjectId: id, detail: { direction } }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
}
