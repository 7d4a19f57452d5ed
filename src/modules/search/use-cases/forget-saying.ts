import { type Actor, inWhoseName } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as store from '../data/taught-store'
import { mayTeach } from '../domain/permissions'

type Forgotten = Result<null, 'search.not-permitted' | 'search.saying-not-found'>

/** Takes a teaching back; the list that the software brings holds again. Done twice it is still gone. */
export async function forgetSaying(actor: Actor, { id }: { id: string }, clock = systemClock): Promise<Forgotten> {
  if (!mayTeach(actor)) return refuse('search.not-permitted')
  if (!isUuid(id)) return refuse('search.saying-not-found')
  const by = inWhoseName(actor, mayTeach)
  return inTransaction(async (tx): Promise<Forgotten> => {
    const said = await store.remove(tx, id)
    if (said === null) return ok(null)
    const note = { action: 'search-saying.removed', subjectKind: 'search-saying', subjectId: id, detail: { said } }
    await recordAudit(tx, by, note, clock)
    return ok(null)
  })
}
