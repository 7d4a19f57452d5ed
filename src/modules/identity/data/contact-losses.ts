import { maskEmail, maskPhone } from '@/kernel/mask'
import { blindIndex } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import type { Account } from '../domain/account'
import type { ContactKind } from '../domain/contact'
import * as accounts from './account-store'

type Contact = { kind: ContactKind; value: string }
/** As its former holder reads it. */
export type LostContact = { kind: ContactKind; masked: string; lostAt: Date }

/** Several accounts can have lost one number, each to the next; more are not tried. */
const MOST = 3

const indexOf = ({ kind, value }: Contact): string => blindIndex(`contact-loss:${kind}:${value}`)

export async function recordLoss(
  tx: Transaction,
  accountId: string,
  contact: Contact,
  { wasProved, lostAt }: { wasProved: boolean; lostAt: Date },
): Promise<void> {
  const { kind, value } = contact
  const masked = kind === 'phone' ? maskPhone(value) : maskEmail(value)
  const about = { id: newId(lostAt), accountId, kind, valueIndex: indexOf(contact) }
  await tx.contactLoss.create({ data: { ...about, masked, wasProved, lostAt } })
}

/** Accounts that lost this number or address and have no other name to sign in by, the latest first. */
export async function accountsLeftWith(tx: Transaction, contact: Contact): Promise<Account[]> {
  const where = { valueIndex: indexOf(contact) }
  const losses = await tx.contactLoss.findMany({ where, orderBy: { lostAt: 'desc' }, take: MOST })
  const found = await accounts.findMany(tx, [...new Set(losses.map(({ accountId }) => accountId))])
  return found.filter(({ phone, email, staffNo }) => phone === null && email === null && staffNo === null)
}

/** What an account lost and has not replaced: the latest of each kind. */
export async function openLosses(
  tx: Transaction,
  account: Pick<Account, 'id' | 'phone' | 'email'>,
): Promise<LostContact[]> {
  const where = { accountId: account.id }
  const losses = await tx.contactLoss.findMany({ where, orderBy: { lostAt: 'desc' }, take: 20 })
  return (['phone', 'email'] as const).flatMap((kind) => {
    const lost = account[kind] === null ? losses.find((loss) => loss.kind === kind) : undefined
    return lost ? [{ kind, masked: lost.masked, lostAt: lost.lostAt }] : []
  })
}
