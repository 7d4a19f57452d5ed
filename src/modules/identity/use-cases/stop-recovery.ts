import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { headsOf } from '@/modules/departments/queries/heads-of'
import { postsHeldBy } from '@/modules/departments/queries/posts-held-by'
import { systemClock } from '@/platform/clock'
import { db, inTransaction, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { attempt } from '../data/attempts'
import * as recoveries from '../data/pending-recovery-store'
import { stopIndexOf } from '../data/stop-code'
import type { Account } from '../domain/account'
import type { PendingRecovery } from '../domain/pending-recovery'
import { notifyAccount } from './notify-account'
import { notifyContacts } from './notify-contacts'

export type StopRefusal =
  | 'identity.wait'
  | 'identity.stop-code-unknown'
  | 'identity.recovery-took-effect'
  | 'identity.not-permitted'

const MESSAGE_HOURS = 24

/**
 * Anyone who has the link or the short code that was sent to the holder stops the recovery; a clerk may enter it for
 * them. A code of one that was replaced stops the one that waits now. Tries are counted per address.
 */
export async function stopRecoveryByCode(
  actor: Actor,
  { code, ip }: { code: string; ip: string },
  clock = systemClock,
): Promise<Result<null, StopRefusal>> {
  const wait = await attempt('stopCode', ip, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })
  const meant = await recoveries.findByStopIndex(db, stopIndexOf(code))
  if (!meant) return refuse('identity.stop-code-unknown', 'code')
  const stopped = await stop(actor, meant.accountId, 'code', clock)
  // Pressed twice, it is stopped once.
  return stopped || meant.state === 'stopped' ? ok(null) : refuse('identity.recovery-took-effect')
}

/** The holder, still signed in, stops it from their own pages. */
export async function stopOwnRecovery(actor: Actor, clock = systemClock): Promise<Result<null, StopRefusal>> {
  if (actor.kind !== 'citizen') return refuse('identity.not-permitted')
  const stopped = await stop(actor, actor.id, 'holder', clock)
  return stopped ? ok(null) : refuse('identity.recovery-took-effect')
}

async function stop(actor: Actor, accountId: string, by: 'code' | 'holder', clock = systemClock): Promise<boolean> {
  const stopped = await inTransaction<boolean, never>(async (tx) => {
    const account = await accounts.findAndHold(tx, accountId)
    const recovery = await recoveries.findWaiting(tx, accountId)
    if (!account || !recovery) return ok(false)
    const now = clock.now()
    await recoveries.end(tx, recovery.id, 'stopped', now)
    const { firstClerkId, firstClerkName, secondClerkId, secondClerkName } = recovery
    const detail = { by, firstClerkId, firstClerkName, secondClerkId, secondClerkName }
    const note = { action: 'account.recovery-stopped', subjectKind: 'account', subjectId: accountId, detail }
    await recordAudit(tx, actor, note, clock)
    await notifyEverybody(tx, account, recovery, now)
    return ok(true)
  })
  return stopped.ok && stopped.value
}

/** The holder, the heads of the departments whose clerks saw the document, and the security administrators. */
async function notifyEverybody(tx: Transaction, account: Account, recovery: PendingRecovery, now: Date): Promise<void> {
  await notifyAccount(tx, account.id, { kind: 'account.recovery-stopped' }, now)
  const until = new Date(now.getTime() + MESSAGE_HOURS * 3_600_000)
  await notifyContacts(tx, account, { words: 'recovery-stopped', until }, now)
  const clerks = [recovery.firstClerkId, recovery.secondClerkId]
  const told = new Set(await accounts.idsOfAdmins(tx, 'security_admin'))
  for (const clerk of clerks) for (const head of await headsAbove(tx, clerk, now)) told.add(head)
  const params = { person: `${recovery.firstClerkName}、${recovery.secondClerkName}`, title: account.name }
  for (const id of told)
    if (!clerks.includes(id)) await notifyAccount(tx, id, { kind: 'account.recovery-disputed', params }, now)
}

async function headsAbove(tx: Transaction, clerkId: string, now: Date): Promise<string[]> {
  const today = dayOf(now)
  const windows = (await postsHeldBy(clerkId, today, tx)).filter(({ role }) => role === 'window_clerk')
  const heads: string[] = []
  for (const { departmentId } of windows) heads.push(...(await headsOf(tx, departmentId, today)))
  return heads
}
