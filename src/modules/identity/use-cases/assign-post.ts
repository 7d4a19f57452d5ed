import type { Actor } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import type { Result } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { type RequestPowerRefusal, requestPower } from './request-power'
import { type AccountRefusal, withAccount } from './with-account'

export type AssignPostRefusal = AccountRefusal | RequestPowerRefusal

/**
 * The system administrator asks that a colleague hold a post from a day on; the security administrator confirms it. None
 * of the three administrators can hold one (三员分立).
 */
export async function assignPost(
  actor: Actor,
  input: { accountId: string; postId: string; startsOn: PlainDate; endsOn: PlainDate | null; reason: string },
  clock = systemClock,
): Promise<Result<null, AssignPostRefusal>> {
  const { accountId, reason, ...days } = input
  return withAccount<null, AssignPostRefusal>(actor, 'assignPost', accountId, (tx, account) =>
    requestPower(tx, actor, account, { power: { kind: 'post', ...days }, reason }, clock),
  )
}
