import { describe, expect, it } from 'vitest'
import { type Actor, ADMIN_ROLES, ANYONE, SYSTEM } from '@/kernel/actor'
import type { Account } from './account'
import {
  ACCOUNT_ACTIONS,
  type AccountAction,
  availableAccountActions,
  mayListPeople,
  mayLookUpCitizens,
  maySeeAccount,
} from './permissions'

const colleague = { id: 'li', kind: 'staff' } as Account
const citizenAccount = { id: 'wang', kind: 'citizen' } as Account
const admin = (adminRole: (typeof ADMIN_ROLES)[number], id = 'admin'): Actor => ({
  kind: 'staff',
  id,
  name: '',
  posts: [],
  adminRole,
})
const GUARDING: AccountAction[] = [
  'disable',
  'enable',
  'resetPassword',
  'resetSecondFactor',
  'endSessions',
  'liftBlock',
]

describe('who may do what to a colleague’s account', () => {
  it.each([
    [
      'the system administrator',
      admin('system_admin'),
      ['create', 'assignPost', 'setAdminRole', 'requestSignIn', 'revealContact'],
    ],
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
  ] as [string, Actor, AccountAction[]][])('%s', (_who, actor, actions) => {
    expect(availableAccountActions(actor, colleague)).toEqual(actions)
    expect(mayListPeople(actor)).toBe(actions.length > 0)
  })

  it('nobody makes themselves an administrator or guards their own account', () => {
    for (const action of [...GUARDING, 'setAdminRole'] as const)
      for (const role of ADMIN_ROLES) expect(ACCOUNT_ACTIONS[action](admin(role, 'li'), colleague)).toBe(false)
  })

  it.each([
    ['system_admin', [], false],
    ['security_admin', ['disable', 'enable', 'endSessions', 'liftBlock'], true],
    ['audit_admin', [], false],
  ] as const)(
    'a citizen’s account is stopped by the security administrator alone, and nothing else is done to it: %s',
    (role, may, sees) => {
      for (const action of [...GUARDING, 'setAdminRole', 'revealContact'] as const)
        expect(ACCOUNT_ACTIONS[action](admin(role), citizenAccount), action).toBe(may.some((one) => one === action))
      expect(maySeeAccount(admin(role), citizenAccount)).toBe(sees)
      expect(mayLookUpCitizens(admin(role))).toBe(sees)
    },
  )

  it('a colleague’s account is there for who looks after people', () => {
    const seers = ADMIN_ROLES.filter((role) => maySeeAccount(admin(role), colleague))
    expect(seers).toEqual(['system_admin', 'security_admin'])
  })
})
