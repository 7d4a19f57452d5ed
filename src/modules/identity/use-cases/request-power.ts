import type { Actor } from '@/kernel/actor'
import { fault, faultsOf, ok, type Result, refuseAll } from '@/kernel/result'
import { expiryOfRequest } from '@/kernel/second-person'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as requests from '../data/power-request-store'
import type { Account } from '../domain/account'
import type { Power } from '../domain/power-request'
import { checkPower, type PowerRefusal } from './power-effects'

export type RequestPowerRefusal = PowerRefusal | 'identity.reason-required'

/**
 * Writes down that somebody is to have a power, and why, within the transaction of the use case that asks for it. It
 * takes effect by confirmPower alone. Asked for twice it waits once.
 */
export async function requestPower(
  tx: Transaction,
  actor: Actor,
  account: Account,
  wanted: { power: Power; reason: string },
  clock = systemClock,
): Promise<Result<null, RequestPowerRefusal>> {
  const reason = wanted.reason.trim()
  const { power } = wanted
  const subject = await checkPower(tx, account, { power, reason }, clock)
  const faults = subject.ok ? [] : faultsOf(subject.refusal)
  const lacksReason = reason === '' && faults.every(({ field }) => field !== 'reason')
  const refused = refuseAll<RequestPowerRefusal>([
    ...faults,
    lacksReason && fault('identity.reason-required', 'reason'),
  ])
  if (refused) return refused
  if (!subject.ok) return subject
  const now = clock.now()
  await requests.expire(tx, now, account.id)
  const id = newId(now)
  const asked = { requestedById: actor.id, requestedByName: actor.name, requestedAt: now }
  const row = { id, accountId: account.id, power, reason, ...subject.value, ...asked, expiresAt: expiryOfRequest(now) }
  if (!(await requests.insert(tx, { ...row, state: 'pending', decidedById: null }))) return ok(null)
  const detail = { ...power, title: subject.value.title, reason, requestId: id }
  const note = { action: 'power.requested', subjectKind: 'account', subjectId: account.id, detail }
  await recordAudit(tx, actor, note, clock)
  return ok(null)
}
