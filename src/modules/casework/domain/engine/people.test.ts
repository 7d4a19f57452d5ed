import { describe, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { admin, citizen, idOf, officer } from '@/testing/actors'
import { holds, holdsOwn, isParty, keyOfParty, personOf } from './people'

const keys = (...args: Parameters<typeof officer>) => personOf(officer(...args)).keys.map(({ key }) => key)

describe('the keys of a person', () => {
  it('of a post that handles cases are the post and its department', () => {
    expect(keys('孙审', 'housing/reviewer')).toEqual([
      `staff:${idOf('孙审')}`,
      `post:${idOf('housing')}:reviewer`,
      `department:${idOf('housing')}`,
    ])
  })

  it('of an editor are not those of the department: editors read no cases', () => {
    expect(keys('钱编', 'housing/editor')).toEqual([`staff:${idOf('钱编')}`, `post:${idOf('housing')}:editor`])
  })

  it('of an administrator are none but their own, whatever posts they hold', () => {
    const one = { ...admin('管理', 'audit_admin'), posts: officer('管理', 'housing/reviewer').posts }
    expect(personOf(one).keys).toEqual([{ key: `staff:${idOf('管理')}`, lentBy: null }])
  })

  it('that are lent say by whom', () => {
    const standIn = officer('何代')
    const post = { departmentId: idOf('housing'), role: 'approver', standsInFor: { id: 'zhou', name: '周批' } } as const
    const person = personOf({ ...standIn, posts: [post] })
    const key = `post:${idOf('housing')}:approver` as const
    expect([holds(person, key), holdsOwn(person, key)]).toEqual([true, false])
    expect(person.keys.filter(({ lentBy }) => lentBy === 'zhou')).toHaveLength(2)
  })

  it('of a citizen are the account; of the system and of a visitor there are none', () => {
    expect(personOf(citizen('王芳'))).toMatchObject({ name: null, keys: [{ key: `account:${idOf('王芳')}` }] })
    expect([personOf(SYSTEM).keys, personOf(ANYONE).keys]).toEqual([[], []])
  })
})

describe('a party', () => {
  const person = { id: 'x', kind: 'party', name: null, keys: [{ key: 'party:p1', lentBy: null }] } as const

  it('acts by the key of who it is; one without a name by its place in the case', () => {
    expect(keyOfParty({ id: 'p1', who: { as: 'nobody' } })).toBe('party:p1')
    expect(keyOfParty({ id: 'p1', who: { as: 'department', id: 'D' } })).toBe('department:D')
    expect(isParty(person, { id: 'p1', who: { as: 'nobody' } })).toBe(true)
    expect(isParty(person, { id: 'p2', who: { as: 'nobody' } })).toBe(false)
  })

  it('outside the city acts by nobody’s key', () => {
    expect(keyOfParty({ id: 'p1', who: { as: 'body', id: 'B' } })).toBeNull()
    expect(isParty(person, { id: 'p1', who: { as: 'body', id: 'p1' } })).toBe(false)
  })
})
