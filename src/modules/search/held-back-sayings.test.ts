import { expect, it } from 'vitest'
import { HELD_BACK_SAYINGS } from '../../../bench/search-sets/service-sayings'
import { HINT_LINES, SPOKEN_SAYINGS } from './domain/sayings/spoken-sayings'

it('holds none of the sayings that are held back for measuring', () => {
  const hinted = HINT_LINES.flatMap((line) => line.split(/[\s+/]+/))
  const said = new Set([...hinted, ...SPOKEN_SAYINGS.map((one) => one.said)])
  expect(
    Object.values(HELD_BACK_SAYINGS)
      .flat()
      .filter((saying) => said.has(saying)),
  ).toEqual([])
})
