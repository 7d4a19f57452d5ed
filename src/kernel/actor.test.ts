import { describe, expect, it } from 'vitest'
import { type Actor, type HeldPost, holdsPost, inWhoseName, type Staff } from './actor'

const standsInFor = { id: 'zhou', name: '周正' }
const staff = (...posts: HeldPost[]): Staff => ({ kind: 'staff', id: 'sun', name: '孙立', posts, adminRole: null })
const own: HeldPost = { departmentId: 'housing', role: 'approver' }
const lent: HeldPost = { ...own, standsInFor }
const elsewhere: HeldPost = { departmentId: 'police', role: 'reviewer', standsInFor: { id: 'feng', name: '冯警' } }

const decides = (actor: Actor) => holdsPost(actor, 'housing', 'approver')

describe('a deed is recorded by', () => {
  it.each([
    ['oneself, with a post of one’s own', staff(own), '孙立'],
    ['both, with a post one stands in for', staff(lent), '孙立（代周正）'],
    ['oneself, who could do it anyway', staff(own, lent), '孙立'],
    ['both, and the right one of two one stands in for', staff(elsewhere, lent), '孙立（代周正）'],
    ['oneself, where no post permits it: then nothing is recorded', staff(elsewhere), '孙立'],
  ])('%s', (_who, actor, name) => {
    expect(inWhoseName(actor, decides)).toMatchObject({ id: 'sun', name })
  })
})
