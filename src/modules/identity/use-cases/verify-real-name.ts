import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { env } from '@/platform/env'
import * as accounts from '../data/account-store'
import { attempt } from '../data/attempts'
import { sealNumber } from '../data/identity-number-seal'
import type { IdType } from '../domain/account'
import { checkRealName, type RealNameFault } from '../domain/real-name'
import { type OwnAccountRefusal, withOwnAccount } from './with-own-account'

export type RealNameRefusal =
  | RealNameFault
  | OwnAccountRefusal
  | 'identity.wait'
  | 'identity.already-verified'
  | 'identity.number-taken'
  | 'identity.not-permitted'

/**
 * A citizen states the number of their identity paper once: level 1 from then on. It is kept sealed and proves nothing:
 * it keeps nobody else from stating it. Level 2 is given at a window, by two clerks who saw the document
 * (carryOutProof); a number proved so is refused to others, in words that do not say whose it is. Tries are counted.
 */
export async function verifyRealName(
  actor: Actor,
  input: { idType: IdType; number: string },
  clock = systemClock,
): Promise<Result<null, RealNameRefusal>> {
  if (actor.kind !== 'citizen') return refuse('identity.not-permitted')
  const today = dayOf(clock.now())
  const checked = checkRealName(input, { today, allowTestRegion: env.YIZHAN_MODE === 'demo' })
  if (!checked.ok) return refuse(checked.code, 'number')
  const wait = await attempt('realName', actor.id, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })

  return withOwnAccount<null, RealNameRefusal>(actor, async (tx, account) => {
    if (account.realNameLevel > 0) return refuse('identity.already-verified')
    const change = { idType: input.idType, realNameLevel: 1, ...sealNumber(account.id, input.idType, checked.number) }
    const saved = await accounts.save(tx, account, change, clock.now())
    if (saved === 'taken') return refuse('identity.number-taken', 'number')
    if (saved === 'changed-meanwhile') return refuse('identity.changed-meanwhile')
    const detail = { idType: input.idType }
    const note = { action: 'account.real-name-given', subjectKind: 'account', subjectId: account.id, detail }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
}
