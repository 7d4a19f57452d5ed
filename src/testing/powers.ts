import type { Staff } from '@/kernel/actor'
import { pendingPowers } from '@/modules/identity/queries/pending-powers'
import { confirmPower } from '@/modules/identity/use-cases/confirm-power'
import { systemClock } from '@/platform/clock'
import { succeeded } from './cases'

/** The security administrator confirms everything that waits for a person; the one-time password of their account, if any. */
export async function confirmAll(security: Staff, accountId: string, clock = systemClock): Promise<string | null> {
  let handedOut: string | null = null
  const { pending } = await pendingPowers(security, { accountId }, clock)
  for (const { id } of pending)
    handedOut = succeeded(await confirmPower(security, { requestId: id }, clock)).oneTimePassword ?? handedOut
  return handedOut
}
