import 'server-only'
import type { Staff } from '@/kernel/actor'
import { CASE_ROLES, type PostRole } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { accountNames } from '@/modules/identity/queries/account-names'
import { officeHolders } from '@/modules/identity/queries/office-holders'
import { systemClock } from '@/platform/clock'

/** Who may have been the second on an inspection: colleagues with an open account and a case post in the department. */
export async function inspectorsBeside(officer: Staff, departmentId: string): Promise<{ id: string; name: string }[]> {
  const held = await officeHolders(dayOf(systemClock.now()), [departmentId])
  const ids = held
    .filter(({ role }) => (CASE_ROLES as readonly PostRole[]).includes(role))
    .map(({ accountId }) => accountId)
    .filter((id) => id !== officer.id)
  const names = await accountNames(ids)
  return [...names].map(([id, name]) => ({ id, name }))
}
