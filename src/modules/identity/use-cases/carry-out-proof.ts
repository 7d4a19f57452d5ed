import type { Actor } from '@/kernel/actor'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { releaseNumber } from '../data/account-by-id-document'
import * as accounts from '../data/account-store'
import * as sessions from '../data/session-store'
import type { Account, IdType } from '../domain/account'
import { notifyAccount } from './notify-account'
import { notifyContacts } from './notify-contacts'

/** The level of an account whose person showed their document at a window. */
const DOCUMENT_SEEN = 2
const MESSAGE_HOURS = 24

/** The document two clerks saw, its number sealed for the account; with a secret, the account is given back as well. */
export type SeenDocument = {
  document: { idType: IdType; idNumberCipher: string; idNumberIndex: string }
  secret: { passwordHash: string; oneTimeUntil: Date } | null
  clerks: { firstClerkId: string; firstClerkName: string; secondClerkId: string; secondClerkName: string }
}

/**
 * What follows once two clerks have seen a document: its number is the account's own from now on, and whoever only
 * stated it loses it and is told. Given back, the account has a one-time password, good once and for some hours, and
 * all its sessions end; a second factor stays. The person is told in the account and on what they proved.
 */
export async function carryOutProof(
  tx: Transaction,
  author: Actor,
  account: Account,
  { document, secret, clerks }: SeenDocument,
  clock = systemClock,
): Promise<void> {
  const now = clock.now()
  // Released before it is given: the index of proved numbers knows each once.
  const losers = await releaseNumber(tx, document.idNumberIndex, account.id, now)
  const saved = await accounts.save(tx, account, { ...document, realNameLevel: DOCUMENT_SEEN, ...secret }, now)
  if (saved !== 'saved') throw new Error(`account ${account.id} was held and could not be saved: ${saved}`)
  const endedSessions = secret ? await sessions.end(tx, account.id, {}, now) : 0
  await notifyAccount(tx, account.id, { kind: secret ? 'account.recovered' : 'account.number-proved' }, now)
  const until = new Date(now.getTime() + MESSAGE_HOURS * 3_600_000)
  if (secret) await notifyContacts(tx, account, { words: 'recovered', until }, now)
  for (const id of losers) await notifyAccount(tx, id, { kind: 'account.number-lost' }, now)

  for (const subjectId of losers)
    await recordAudit(tx, author, { action: 'account.number-released', subjectKind: 'account', subjectId }, clock)
  const action = secret ? 'account.recovered-at-window' : 'account.number-proved'
  const note = { action, subjectKind: 'account', subjectId: account.id }
  await recordAudit(tx, author, { ...note, detail: { endedSessions, ...clerks, released: losers.length } }, clock)
}
