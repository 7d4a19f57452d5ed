import { dayOf } from '@/kernel/plain-date'
import { headsOf } from '@/modules/departments/queries/heads-of'
import type { Transaction } from '@/platform/db'
import { enqueue } from '@/platform/queue'
import * as accounts from '../data/account-store'
import type { Account } from '../domain/account'
import { ACCOUNT_NOTICE, type AccountNoticeJob } from '../domain/account-notice'
import type { PowerRequest } from '../domain/power-request'

/**
 * Tells the head of the department that somebody there has a power from now on. Where no head is there to be told, or
 * the head is the one who has it, the auditors are told: nobody's power begins unseen. The person who has it
 * is told in words of their own.
 */
export async function notifyOfPower(
  tx: Transaction,
  request: PowerRequest,
  account: Account,
  now: Date,
): Promise<void> {
  const heads = request.departmentId ? await headsOf(tx, request.departmentId, dayOf(now)) : []
  const others = heads.filter((id) => id !== account.id)
  const told = others.length > 0 ? others : await accounts.idsOfAdmins(tx, 'audit_admin')
  const { power } = request
  // Who gets a post, stands in or administers from now on hears it, too: their first page has other work.
  const self = told.includes(account.id) ? [] : [account.id]
  const params = {
    person: account.name,
    power: power.kind === 'admin_role' ? power.role : power.kind,
    title: request.title ?? '',
  }
  for (const accountId of [...told, ...self]) {
    const kind = accountId === account.id ? 'account.power-received' : 'account.power-given'
    const about = { eventId: request.id, accountId, kind } as const
    const job = { ...about, happenedAt: now.toISOString(), params } satisfies AccountNoticeJob
    await enqueue(tx, ACCOUNT_NOTICE, job, { key: `${request.id}:${accountId}` })
  }
}
