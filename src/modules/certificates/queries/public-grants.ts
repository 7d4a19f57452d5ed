import { maskName } from '@/kernel/mask'
import type { PlainDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import * as documents from '../data/document-store'
import { letterTitle } from '../domain/document-kind'

export type PublicGrant = {
  id: string
  number: string
  /** The licence that was granted: the service's name. */
  matter: string
  department: string
  holder: string
  issuedOn: PlainDate
}
export type GrantsPage = { grants: PublicGrant[]; next: { issuedOn: PlainDate; id: string } | null }

const MOST = 50

/**
 * Licences granted, newest first: granting decisions are public (许可法 40). Decisions on benefits and the like are
 * nobody's business and never stand here.
 */
export async function publicGrants(page: documents.PageOfGrants): Promise<GrantsPage> {
  const take = Math.min(Math.max(page.take, 1), MOST)
  const rows = await documents.grants(db, letterTitle('APPROVAL_DECISION', 'LICENSE'), { ...page, take: take + 1 })
  const grants = rows.slice(0, take).map(({ id, number, letter, holderName, issuedOn }) => ({
    id,
    number,
    matter: letter.matter,
    department: letter.department,
    holder: letter.holderKind === 'person' ? maskName(holderName) : holderName,
    issuedOn,
  }))
  const last = grants.at(-1)
  return { grants, next: rows.length > take && last ? { issuedOn: last.issuedOn, id: last.id } : null }
}
