import type { Actor } from '@/kernel/actor'
import { type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db, inTransaction, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import * as requests from '../data/power-request-store'
import type { Account } from '../domain/account'
import { decisionFault, mayConfirmPowers, type PowerDecisionFault, type PowerRequest } from '../domain/power-request'

/**
 * The security administrator decides on a request, which is held with its account until the decision is saved. The same
 * person's second press on what they confirmed goes through, so that `decide` can answer it as the first.
 */
export async function withPowerRequest<T, Code extends string>(
  actor: Actor,
  requestId: string,
  decide: (tx: Transaction, request: PowerRequest, account: Account) => Promise<Result<T, Code>>,
  clock = systemClock,
): Promise<Result<T, Code | PowerDecisionFault | 'identity.not-found'>> {
  if (!mayConfirmPowers(actor)) return refuse('identity.not-permitted')
  const seen = await requests.find(db, requestId)
  if (!seen) return refuse('identity.not-found')
  return inTransaction<T, Code | PowerDecisionFault | 'identity.not-found'>(async (tx) => {
    // The account first, as everywhere: two who hold both in different orders would wait for each other.
    const account = await accounts.findAndHold(tx, seen.accountId)
    const request = await requests.findAndHold(tx, requestId)
    if (!account || !request) return refuse('identity.not-found')
    const isOwnSecondPress = request.state === 'confirmed' && request.decidedById === actor.id
    const fault = isOwnSecondPress ? null : decisionFault(actor, request, clock.now())
    return fault ? refuse(fault) : decide(tx, request, account)
  })
}
