import type { Actor } from '@/kernel/actor'
import { ok, type Result } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import * as requests from '../data/power-request-store'
import type { PowerDecisionFault } from '../domain/power-request'
import { notifyOfPower } from './notify-of-power'
import { checkPower, givePower, type PowerRefusal } from './power-effects'
import { withPowerRequest } from './with-power-request'

export type ConfirmPowerRefusal = PowerDecisionFault | PowerRefusal | 'identity.not-found'

/** The one-time password is for whoever confirmed, to hand over; the one who asked for the account never sees it. */
export type PowerConfirmed = { accountId: string; oneTimePassword: string | null; goodUntil: Date | null }

/**
 * The security administrator confirms a power that the system administrator asked for: from now on it is in effect.
 * Whether the person may have it is looked at anew. The head of the department is told. Pressed twice it is done once.
 */
export async function confirmPower(
  actor: Actor,
  { requestId }: { requestId: string },
  clock = systemClock,
): Promise<Result<PowerConfirmed, ConfirmPowerRefusal>> {
  return withPowerRequest<PowerConfirmed, ConfirmPowerRefusal>(
    actor,
    requestId,
    async (tx, request, account) => {
      const done = { accountId: account.id, oneTimePassword: null, goodUntil: null }
      if (request.state === 'confirmed' && request.decidedById === actor.id) return ok(done)
      const checked = await checkPower(tx, account, request, clock)
      if (!checked.ok) return checked
      const given = await givePower(tx, actor, account, request, clock)
      if (!given.ok) return given
      const at = clock.now()
      await requests.decide(tx, request.id, { state: 'confirmed', by: actor, reason: null, at })
      await notifyOfPower(tx, request, account, at)
      const detail = { ...request.power, requestedById: request.requestedById, requestId: request.id }
      const note = { action: 'power.confirmed', subjectKind: 'account', subjectId: account.id, detail }
      await recordAudit(tx, actor, note, clock)
      if (given.value === null) return ok(done)
      return ok({ ...done, oneTimePassword: given.value.password, goodUntil: given.value.goodUntil })
    },
    clock,
  )
}
