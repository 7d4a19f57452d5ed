import type { Actor } from '@/kernel/actor'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { holdClaim, releaseContact } from '../data/contact-claims'
import { recordLoss } from '../data/contact-losses'
import type { ContactKind } from '../domain/contact'
import { notifyAccount } from './notify-account'
import { notifyContacts } from './notify-contacts'

const MESSAGE_HOURS = 24

/**
 * A number or address that was just proved becomes this account's, within the transaction that gives it. The newer proof
 * wins (ADR 0151): numbers are given anew by their operator, and whoever had it before, typed or proved, loses it on
 * record and is told in the account and on what else they proved. Nothing of theirs goes to it any more.
 */
export async function claimContact(
  tx: Transaction,
  author: Actor,
  { kind, value }: { kind: ContactKind; value: string },
  accountId: string,
  clock = systemClock,
): Promise<void> {
  await holdClaim(tx, kind, value)
  const now = clock.now()
  const until = new Date(now.getTime() + MESSAGE_HOURS * 3_600_000)
  for (const loser of await releaseContact(tx, kind, value, accountId, now)) {
    const wasProved = (kind === 'phone' ? loser.phoneProvedAt : loser.emailProvedAt) !== null
    await recordLoss(tx, loser.id, { kind, value }, { wasProved, lostAt: now })
    await notifyAccount(tx, loser.id, { kind: 'account.contact-lost' }, now)
    await notifyContacts(tx, { ...loser, [kind]: null }, { words: 'contact-lost', until }, now)
    const note = { action: 'account.contact-released', subjectKind: 'account', subjectId: loser.id }
    await recordAudit(tx, author, { ...note, detail: { kind, wasProved } }, clock)
  }
}
