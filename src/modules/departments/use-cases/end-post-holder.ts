import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { isPlainDate, type PlainDate } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as holders from '../data/holder-store'
import { mayArrange } from '../domain/permissions'

export type EndHolderRefusal = 'departments.holder-not-found' | 'departments.not-permitted' | 'departments.dates-unfit'

/** The system administrator says which day is somebody's last on a post; from the next day on it permits nothing. */
export async function endPostHolder(
  actor: Actor,
  input: { holderId: string; endsOn: PlainDate },
  clock = systemClock,
): Promise<Result<null, EndHolderRefusal>> {
  if (!mayArrange(actor)) return refuse('departments.not-permitted')
  return inTransaction<null, EndHolderRefusal>(async (tx) => {
    const holding = isUuid(input.holderId) ? await holders.find(tx, input.holderId) : null
    if (!holding) return refuse('departments.holder-not-found')
    if (!isPlainDate(input.endsOn) || input.endsOn < holding.startsOn)
      return refuse('departments.dates-unfit', 'endsOn')
    await holders.setEnd(tx, holding.id, input.endsOn)
    const detail = { postId: holding.postId, until: input.endsOn }
    const note = { action: 'post.ended', subjectKind: 'account', subjectId: holding.accountId, detail }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
}
