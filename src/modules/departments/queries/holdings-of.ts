import type { PostRole } from '@/kernel/actor'
import { fromDbDate, type PlainDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import * as holders from '../data/holder-store'

export type PersonHolding = {
  id: string
  accountId: string
  title: string
  role: PostRole
  departmentCode: string
  departmentName: string
  startsOn: PlainDate
  endsOn: PlainDate | null
}

/** Every post these people held, hold or will hold, by beginning; the caller says who may know. */
export async function holdingsOf(accountIds: readonly string[]): Promise<PersonHolding[]> {
  const rows = await holders.listByAccounts(db, accountIds)
  return rows.map(({ id, accountId, post, startsOn, endsOn }) => ({
    id,
    accountId,
    title: post.title,
    role: post.role as PostRole,
    departmentCode: post.department.code,
    departmentName: post.department.name,
    startsOn: fromDbDate(startsOn),
    endsOn: endsOn && fromDbDate(endsOn),
  }))
}
