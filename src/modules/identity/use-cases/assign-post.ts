import type { Actor } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { type HolderRefusal, recordPostHolder } from '@/modules/departments/use-cases/record-post-holder'
import { systemClock } from '@/platform/clock'
import { type AccountRefusal, withAccount } from './with-account'

export type AssignPostRefusal = AccountRefusal | HolderRefusal | 'identity.is-administrator' | 'identity.is-disabled'

/** The system administrator gives a colleague a post from a day on. None of the three administrators can hold one (三员分立). */
export async function assignPost(
  actor: Actor,
  input: { accountId: string; postId: string; startsOn: PlainDate; endsOn: PlainDate | null },
  clock = systemClock,
): Promise<Result<null, AssignPostRefusal>> {
  return withAccount<null, AssignPostRefusal>(actor, 'assignPost', input.accountId, async (tx, account) => {
    if (account.adminRole !== null) return refuse('identity.is-administrator')
    if (account.disabledAt !== null) return refuse('identity.is-disabled')
    const recorded = await recordPostHolder(tx, actor, input, clock)
    return recorded.ok ? ok(null) : recorded
  })
}
