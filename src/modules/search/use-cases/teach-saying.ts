import type { Actor } from '@/kernel/actor'
import { inWhoseName } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { fault, ok, type Result, refuse, refuseAll } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as store from '../data/taught-store'
import { spelled } from '../data/words'
import { mayTeach } from '../domain/permissions'
import { solid } from '../domain/query-text'
import { type TaughtFault, type TypedTaught, taughtFaults, taughtFrom } from '../domain/taught'

export type TeachRefusal =
  | TaughtFault
  | 'search.not-permitted'
  | 'search.said-taken'
  | 'search.url-unknown'
  | 'search.saying-not-found'
  | 'search.changed-meanwhile'

type Taught = Result<{ id: string }, TeachRefusal>

/**
 * An editor teaches the search what people say: words to look for as well, or what stands first. With `id` an earlier
 * teaching is changed. It holds from the next query on, on every machine.
 */
export async function teachSaying(
  actor: Actor,
  { id, expectedVersion = 0, ...typed }: TypedTaught & { id?: string; expectedVersion?: number },
  clock = systemClock,
): Promise<Taught> {
  if (!mayTeach(actor)) return refuse('search.not-permitted')
  if (id !== undefined && !isUuid(id)) return refuse('search.saying-not-found')
  const read = taughtFrom(typed)
  const one = { ...read, said: solid(spelled(read.said)) }
  const faults = taughtFaults(one)
  const isReadable = one.firstUrl !== null && faults.every(({ field }) => field !== 'firstUrl')
  const leadsNowhere = isReadable && !(await store.entryAt(one.firstUrl ?? ''))
  const refused = refuseAll<TeachRefusal>([...faults, leadsNowhere && fault('search.url-unknown', 'firstUrl')])
  if (refused) return refused
  const by = inWhoseName(actor, mayTeach)
  const now = clock.now()
  return inTransaction(async (tx): Promise<Taught> => {
    const row = {
      ...one,
      id: id ?? newId(now),
      version: expectedVersion,
      updatedBy: 'name' in by ? by.name : '',
      updatedAt: now,
    }
    if (id !== undefined && (await store.isTaken(tx, one.said, id))) return refuse('search.said-taken', 'said')
    const done = await (id === undefined ? store.insert(tx, row) : store.save(tx, row))
    if (!done) return id === undefined ? refuse('search.said-taken', 'said') : refuse('search.changed-meanwhile')
    const action = id === undefined ? 'search-saying.added' : 'search-saying.changed'
    const detail = { said: one.said, meant: [...one.meant], first: one.firstUrl ?? '' }
    await recordAudit(tx, by, { action, subjectKind: 'search-saying', subjectId: row.id, detail }, clock)
    return ok({ id: row.id })
  })
}
