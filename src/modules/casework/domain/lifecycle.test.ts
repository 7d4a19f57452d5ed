import { describe, expect, it } from 'vitest'
import { CASE_STATUSES, type CaseStatus, exitsOf, isClosed } from './lifecycle'

describe('the lifecycle of an application', () => {
  it('every exit leads to a status that exists', () => {
    for (const status of CASE_STATUSES)
      for (const next of Object.values(exitsOf(status))) expect(CASE_STATUSES).toContain(next)
  })

  it('every status can be reached from the submission', () => {
    const reached = new Set<CaseStatus>(['submitted'])
    for (const status of reached) for (const next of Object.values(exitsOf(status))) reached.add(next)
    expect([...reached].sort()).toEqual([...CASE_STATUSES].sort())
  })

  it('ends only in these', () => {
    const ends = ['granted', 'denied', 'not_accepted', 'not_required', 'lapsed', 'withdrawn']
    expect(CASE_STATUSES.filter(isClosed)).toEqual(ends)
  })
})
