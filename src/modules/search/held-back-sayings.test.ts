import { expect, it } from 'vitest'
import { HELD_BACK_SAYINGS } from '../../../bench/search-sets/service-sayings'
import { SPOKEN_SAYINGS } from './domain/sayings/spoken-sayings'

it('holds none of the sayings that are held back for measuring', () => {
  const said = new Set(SPOKEN_SAYINGS.map((one) => one.said))
  expect(
    Object.values(HELD_BACK_SAYINGS)
      .flat()
      .filter((saying) => said.has(saying)),
  ).toEqual([])
})
