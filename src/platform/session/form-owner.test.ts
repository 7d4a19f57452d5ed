import { describe, expect, it } from 'vitest'
import { OWNER_FIELD } from '@/ui/owner-field'
import { formOwner, formOwnerProof } from './form-owner'

const WANG = '01936f1a-7c00-7000-8000-000000000001'
const LI = '01936f1a-7c00-7000-8000-000000000002'

function formWith(proof: string | null): FormData {
  const form = new FormData()
  form.set('reason', '材料不全')
  if (proof !== null) form.set(OWNER_FIELD, proof)
  return form
}

/** The id of one person before the code of another, as somebody would write it who knows both proofs. */
const spliced = Buffer.concat([
  Buffer.from(formOwnerProof(WANG), 'base64url').subarray(0, 16),
  Buffer.from(formOwnerProof(LI), 'base64url').subarray(16),
]).toString('base64url')

describe('the proof of whom a form was shown to', () => {
  it('names its person, today as after the next sign-in', () => {
    expect(formOwner(formWith(formOwnerProof(WANG)))).toBe(WANG)
    expect(formOwnerProof(WANG)).toBe(formOwnerProof(WANG))
    expect(formOwnerProof(WANG)).not.toBe(formOwnerProof(LI))
  })

  it.each([
    ['none', null],
    ['an empty one', ''],
    ['the bare id', WANG],
    ['a shortened one', formOwnerProof(WANG).slice(0, -4)],
    ['a lengthened one', `${formOwnerProof(WANG)}AAAA`],
    ['another person’s code', spliced],
  ])('%s names nobody', (_what, proof) => expect(formOwner(formWith(proof))).toBeNull())
})
