import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { forgetAllAttempts } from '../data/attempts'
import { type AccountRefusal, withAccount } from './with-account'

/**
 * The security administrator lets somebody try again at once whom wrong passwords keep out, their own or a stranger's.
 * Password and second factor stay as they are; on record, with the reason. Doing it twice changes nothing more.
 */
export async function liftSignInBlock(
  actor: Actor,
  { accountId, reason }: { accountId: string; reason: string },
  clock = systemClock,
): Promise<Result<null, AccountRefusal>> {
  return withAccount<null, AccountRefusal>(actor, 'liftBlock', accountId, async (tx, account) => {
    if (reason.trim() === '') return refuse('identity.reason-required', 'reason')
    const detail = { reason: reason.trim() }
    const note = { action: 'account.block-lifted', subjectKind: 'account', subjectId: account.id, detail }
    await recordAudit(tx, actor, note, clock)
    await forgetAllAttempts(account)
    return ok(null)
  })
}
