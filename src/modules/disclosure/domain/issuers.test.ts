import { describe, expect, it } from 'vitest'
import { issuerProblem, issuersOf } from './issuers'

const body = (id: string, name: string, shortName: string, kind = 'department', parentId: string | null = 'gov') => ({
  id,
  name,
  shortName,
  kind,
  parentId,
})
const CITY = [
  body('gov', '如皋市人民政府', '市政府', 'government', null),
  body('office', '如皋市人民政府办公室', '市政府办'),
  body('civil', '如皋市民政局', '市民政局'),
  body('marriage', '如皋市婚姻登记处', '婚姻登记处', 'agency', 'civil'),
  body('police', '如皋市公安局', '市公安局'),
]

describe('in whose name a department publishes', () => {
  it.each([
    ['civil', ['civil', 'marriage']],
    ['marriage', ['marriage']],
    ['office', ['gov', 'office', 'civil', 'marriage', 'police']],
    ['gov', ['gov', 'office', 'civil', 'marriage', 'police']],
    ['gone', []],
  ] as const)('%s', (owner, issuers) => {
    expect(issuersOf(owner, CITY).map(({ id }) => id)).toEqual(issuers)
  })

  it.each([
    ['its own', 'civil', 'civil', '如皋市民政局', null],
    ['by its short name, chosen from no list', 'civil', null, '市民政局', null],
    ['of a body below it', 'civil', 'marriage', '如皋市婚姻登记处', null],
    ['with another department', 'civil', 'civil', '如皋市民政局 如皋市公安局', null],
    ['with a body outside the city hall', 'civil', null, '如皋市民政局、如皋市残疾人联合会', null],
    ['not yet said', 'civil', null, '', null],
    ['another department', 'civil', 'police', '如皋市公安局', 'issuerDepartmentId'],
    ['another department, typed', 'civil', null, '如皋市公安局', 'issuerName'],
    ['its own chosen, another typed', 'civil', 'civil', '如皋市公安局', 'issuerName'],
    ['the government', 'civil', null, '如皋市人民政府', 'issuerName'],
    ['the government beside its own name', 'civil', 'civil', '市政府 市民政局', 'issuerName'],
    ['the State Council', 'civil', null, '国务院', 'issuerName'],
    ['the government, by its office', 'office', 'gov', '如皋市人民政府', null],
    ['anybody, in the library', null, null, '国务院', null],
  ] as const)('%s', (_what, owner, issuerDepartmentId, issuerName, field) => {
    const problem = issuerProblem({ issuerDepartmentId, issuerName }, owner, CITY)
    expect(problem?.field ?? null).toBe(field)
  })
})
