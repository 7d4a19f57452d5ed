import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import * as accounts from '../data/account-store'
import * as requests from '../data/power-request-store'
import type { PowerDecisionFault } from '../domain/power-request'
import { withPowerRequest } from './with-power-request'

export type RefusePowerRefusal =
  | PowerDecisionFault
  | 'identity.not-found'
  | 'identity.reason-required'
  | 'identity.changed-meanwhile'

/** The security administrator refuses a power, with a reason. An account that was refused stays shut. */
export async function refusePower(
  actor: Actor,
  { requestId, reason: typed }: { requestId: string; reason: string },
  clock = systemClock,
): Promise<Result<null, RefusePowerRefusal>> {
  const reason = typed.trim()
  return withPowerRequest<null, RefusePowerRefusal>(
    actor,
    requestId,
    async (tx, request, account) => {
      if (request.state !== 'pending') return refuse('identity.power-decided')
      if (reason === '') return refuse('identity.reason-required', 'reason')
      const at = clock.now()
      if (request.power.kind === 'account') {
        const shut = await accounts.save(tx, account, { disabledAt: at, disabledReason: reason }, at)
        if (shut !== 'saved') return refuse('identity.changed-meanwhile')
      }
      await requests.decide(tx, request.id, { state: 'refused', by: actor, reason, at })
      const detail = { ...request.power, reason, requestId: request.id }
      const note = { action: 'power.refused', subjectKind: 'account', subjectId: account.id, detail }
      await recordAudit(tx, actor, note, clock)
      return ok(null)
    },
    clock,
  )
}
