import { describe, expect, it } from 'vitest'
import { allRoutes } from '../faults/lib/routes'
import { whoMay, withoutAddress } from '../faults/lib/who-may'

const patterns = allRoutes().map(({ pattern }) => pattern)

/** The table is asked over HTTP by the matrix in tests/faults; that it is whole is known before anything is built. */
describe('the table of who may have what', () => {
  it.each(patterns)('says who may have %s', (pattern) => expect(() => whoMay(pattern)).not.toThrow())

  it('names no address that is gone', () => expect(withoutAddress(patterns)).toEqual([]))
})
