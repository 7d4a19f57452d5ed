import type { Actor } from '@/kernel/actor'
import { readPersonName } from '@/kernel/person-name'
import { dayOf } from '@/kernel/plain-date'
import type { ProviderProof } from '@/kernel/provider-level'
import { ok } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import { isProvedByOther, releaseNumber } from '../data/account-by-id-document'
import * as accounts from '../data/account-store'
import { numberIndex, sealNumber } from '../data/identity-number-seal'
import { checkRealName } from '../domain/real-name'
import { notifyAccount } from './notify-account'

/** What became of it; only what was taken is on record. */
export type LevelOutcome = 'taken' | 'not-higher' | 'name-or-number-unfit' | 'number-of-another'

/**
 * A linked identity was shown with a level that the city's rules let count (OIDC_LEVELS): the number the provider knows
 * becomes the account's own. The name must be the account's, the number a good one, and the level is never lowered; a
 * number that another account proved is left to it. Whoever only stated it loses it at level 2 and is told. Nothing is
 * taken without a rule: claims prove nothing by themselves.
 */
export async function takeProviderLevel(
  actor: Actor,
  { issuer, proof }: { issuer: string; proof: ProviderProof },
  clock = systemClock,
): Promise<LevelOutcome> {
  const allowTestRegion = env.YIZHAN_MODE === 'demo'
  const paper = { idType: 'resident_id', number: proof.number } as const
  const checked = checkRealName(paper, { today: dayOf(clock.now()), allowTestRegion })
  const outcome = await inTransaction<LevelOutcome, never>(async (tx) => {
    const account = await accounts.findAndHold(tx, actor.id)
    if (account?.kind !== 'citizen' || account.disabledAt !== null || account.realNameLevel >= proof.level)
      return ok('not-higher')
    if (!checked.ok || readPersonName(proof.name) !== account.name) return ok('name-or-number-unfit')
    const index = numberIndex('resident_id', checked.number)
    if (await isProvedByOther(tx, index, account.id)) return ok('number-of-another')
    if (proof.level === 2) await release(tx, actor, account.id, index, clock)
    const number = { idType: 'resident_id', ...sealNumber(account.id, 'resident_id', checked.number) } as const
    const saved = await accounts.save(tx, account, { ...number, realNameLevel: proof.level }, clock.now())
    if (saved !== 'saved') throw new Error(`account ${account.id} was held and could not be saved: ${saved}`)
    const note = { action: 'account.level-by-provider', subjectKind: 'account', subjectId: account.id }
    await recordAudit(tx, actor, { ...note, detail: { issuer, level: proof.level } }, clock)
    return ok('taken')
  })
  return outcome.ok ? outcome.value : 'not-higher'
}

async function release(
  tx: Transaction,
  actor: Actor,
  keeperId: string,
  index: string,
  clock = systemClock,
): Promise<void> {
  for (const subjectId of await releaseNumber(tx, index, keeperId, clock.now())) {
    await notifyAccount(tx, subjectId, { kind: 'account.number-lost' }, clock.now())
    const note = { action: 'account.number-released', subjectKind: 'account', subjectId }
    await recordAudit(tx, actor, note, clock)
  }
}
