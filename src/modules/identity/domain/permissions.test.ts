import { describe, expect, it } from 'vitest'
import { type Actor, ADMIN_ROLES, ANYONE, SYSTEM } from '@/kernel/actor'
import type { Account } from './account'
import { availableStaffActions, mayListPeople, STAFF_ACTIONS, type StaffAction } from './permissions'

const colleague = { id: 'li', kind: 'staff' } as Account
const citizenAccount = { id: 'wang', kind: 'citizen' } as Account
const admin = (adminRole: (typeof ADMIN_ROLES)[number], id = 'admin'): Actor => ({
  kind: 'staff',
  id,
  name: '',
  posts: [],
  adminRole,
})
const GUARDING: StaffAction[] = ['disable', 'enable', 'resetPassword', 'resetSecondFactor', 'endSessions']

describe('who may do what to a colleague’s account', () => {
  it.each([
    ['the system administrator', admin('system_admin'), ['create', 'assignPost', 'setAdminRole', 'revealContact']],
    ['the security administrator', admin('security_admin'), ['revealContact', ...GUARDING]],
    ['the audit administrator', admin('audit_admin'), []],
    [
      'an officer',
      { kind: 'staff', id: 'x', name: '', posts: [{ departmentId: 'd', role: 'agency_head' }], adminRole: null },
      [],
    ],
    ['a citizen', { kind: 'citizen', id: 'x', name: '', realNameLevel: 1 }, []],
    ['anyone', ANYONE, []],
    ['the system itself', SYSTEM, []],
  ] as [string, Actor, StaffAction[]][])('%s', (_who, actor, actions) => {
    expect(availableStaffActions(actor, colleague)).toEqual(actions)
    expect(mayListPeople(actor)).toBe(actions.length > 0)
  })

  it('nobody makes themselves an administrator or guards their own account', () => {
    for (const action of [...GUARDING, 'setAdminRole'] as const)
      for (const role of ADMIN_ROLES) expect(STAFF_ACTIONS[action](admin(role, 'li'), colleague)).toBe(false)
  })

  it('no administrator touches a citizen’s account', () => {
    for (const action of [...GUARDING, 'setAdminRole', 'revealContact'] as const)
      for (const role of ADMIN_ROLES) expect(STAFF_ACTIONS[action](admin(role), citizenAccount)).toBe(false)
  })
})
