import type { Actor } from '@/kernel/actor'
import { maskEmail, maskPhone } from '@/kernel/mask'
import { readPersonName } from '@/kernel/person-name'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import { readSignInName } from '../domain/contact'

export type FoundPerson = { id: string; name: string; kind: 'citizen' | 'staff'; mark: string }

/** As many as a page of the log names. */
const MOST = 50

const isAuditor = (actor: Actor): boolean => actor.kind === 'staff' && actor.adminRole === 'audit_admin'

/**
 * The people an auditor asks about: by exact name, telephone number, address or staff number, or by ids found before.
 * `mark` tells people of one name apart and is masked. Nobody for anyone but the audit administrator.
 */
export async function peopleForAuditor(
  actor: Actor,
  asked: { text: string } | { ids: readonly string[] },
): Promise<FoundPerson[]> {
  if (!isAuditor(actor)) return []
  const ids = 'ids' in asked ? asked.ids : await idsOf(asked.text)
  const found = await accounts.findMany(db, ids.slice(0, MOST))
  return found.map(({ id, name, kind, staffNo, phone, email }) => ({
    id,
    name,
    kind,
    mark: staffNo ?? (phone ? maskPhone(phone) : email ? maskEmail(email) : ''),
  }))
}

async function idsOf(text: string): Promise<string[]> {
  const signInName = readSignInName(text)
  const known = signInName && (await accounts.findBySignInName(db, signInName))
  return known ? [known.id] : accounts.idsByName(db, readPersonName(text) ?? text.trim())
}
