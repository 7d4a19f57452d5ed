import { describe, expect, it } from 'vitest'
import type { Document, EditionFile } from './document'
import { givenBack, putOutOfForce, supersedingWay } from './superseding'

const older = (ownerDepartmentId: string | null, issuerDepartmentId: string | null = null) => ({
  ownerDepartmentId,
  issuerDepartmentId,
})

describe('who may put a document out of force', () => {
  it.each([
    ['its own department', 'civil', older('civil'), 'at-once'],
    ['the department that issued it', 'civil', older('office', 'civil'), 'at-once'],
    ['another department', 'civil', older('office', 'office'), 'on-consent'],
    ['a department, of a law in the library', 'civil', older(null), 'never'],
    ['the library, of one of its own', null, older(null), 'at-once'],
    ['the library, of a department’s', null, older('office'), 'on-consent'],
    ['the library, of one that names no issuer', null, older('office', null), 'on-consent'],
  ] as const)('%s', (_who, owner, document, way) => {
    expect(supersedingWay(owner, document)).toBe(way)
  })
})

const by = (id: string, effectiveOn: string | null = null) =>
  ({ document: { id }, edition: { effectiveOn } }) as unknown as EditionFile

describe('validity given and taken', () => {
  const document = {
    id: 'older',
    validity: 'partly',
    supersededById: null,
    supersededOn: null,
    validityBefore: null,
  } as unknown as Document

  it('comes back as it was', () => {
    expect(givenBack(putOutOfForce(document, by('newer')))).toEqual(document)
  })

  it('keeps what was before the first of two', () => {
    expect(putOutOfForce(putOutOfForce(document, by('newer')), by('newest', '2027-01-01'))).toMatchObject({
      supersededById: 'newest',
      supersededOn: '2027-01-01',
      validityBefore: 'partly',
    })
  })
})
