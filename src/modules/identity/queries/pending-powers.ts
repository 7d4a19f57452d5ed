import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as requests from '../data/power-request-store'
import { decisionFault, maySeePowerRequests, type PowerRequest } from '../domain/power-request'
import { accountNames } from './account-names'

export type PendingPower = PowerRequest & {
  /** Who is to have it. */
  personName: string
  /** Whether this reader may decide on it. */
  mayDecide: boolean
}
export type PendingPowers = { pending: PendingPower[] /** For the next page. */; next: string | null }

const PAGE = 20

/** "Which powers wait to be confirmed?" Oldest first, a page at a time; of one person where one is named. */
export async function pendingPowers(
  actor: Actor,
  { accountId, after }: { accountId?: string; after?: string } = {},
  clock = systemClock,
): Promise<PendingPowers> {
  if (!maySeePowerRequests(actor)) return { pending: [], next: null }
  const now = clock.now()
  const place = after && isUuid(after) ? after : undefined
  const rows = await requests.listPending(db, { now, accountId, after: place }, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const names = await accountNames(shown.map((one) => one.accountId))
  const pending = shown.map((one) => ({
    ...one,
    personName: names.get(one.accountId) ?? '',
    mayDecide: decisionFault(actor, one, now) === null,
  }))
  return { pending, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/**
 * One request as the person sees it who decides on it; also just after they confirmed it, so that the answer to their
 * press has a page to stand on. Null for everybody else.
 */
export async function powerToDecide(actor: Actor, id: string, clock = systemClock): Promise<PendingPower | null> {
  const request = maySeePowerRequests(actor) ? await requests.find(db, id) : null
  if (!request) return null
  const isConfirmedByThem = request.state === 'confirmed' && request.decidedById === actor.id
  const mayDecide = isConfirmedByThem || decisionFault(actor, request, clock.now()) === null
  const names = await accountNames([request.accountId])
  return mayDecide ? { ...request, personName: names.get(request.accountId) ?? '', mayDecide } : null
}

/** How many wait for this person's decision, at most a page of them. */
export async function powersToDecide(actor: Actor, clock = systemClock): Promise<number> {
  const { pending } = await pendingPowers(actor, {}, clock)
  return pending.filter(({ mayDecide }) => mayDecide).length
}
