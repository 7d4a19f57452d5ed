import { expect, it } from 'vitest'
import { SAYINGS } from './thesaurus'

it('knows each saying once, the longest first', () => {
  const said = SAYINGS.map((one) => one.said)
  expect(new Set(said).size).toBe(said.length)
  expect(said).toEqual(said.toSorted((one, other) => other.length - one.length))
})
