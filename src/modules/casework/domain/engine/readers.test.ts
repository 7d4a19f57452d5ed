import { describe, expect, it } from 'vitest'
import { fc } from '@/testing/generated'
import { type Key, type Person, SYSTEM_PERSON, VIEWS, type View } from './people'
import { readerRows, viewOf } from './readers'

const KEYS: Key[] = ['post:A:reviewer', 'post:B:reviewer', 'department:A', 'staff:x', 'account:y', 'party:z']
const key = fc.constantFrom(...KEYS)
const view = fc.constantFrom<View>(...VIEWS)
const readers = fc.record({
  keys: fc.array(fc.record({ key, view }), { maxLength: 8 }),
  barred: fc.array(fc.constantFrom<string>('x', 'y'), { maxLength: 1 }),
})
const person = fc.record({ id: fc.constantFrom('x', 'y', 'w'), keys: fc.uniqueArray(key, { maxLength: 4 }) }).map(
  ({ id, keys }): Person => ({
    id,
    kind: 'staff',
    name: null,
    keys: keys.map((own) => ({ key: own, lentBy: null })),
  }),
)

describe('who sees a case', () => {
  it('is the same from the rows that lists are made of as from the page’s guard', () => {
    fc.assert(
      fc.property(readers, person, (given, who) => {
        const rows = readerRows(given).filter((row) => who.keys.some((own) => own.key === row.key))
        const widest = VIEWS.find((one) => rows.some((row) => row.view === one)) ?? null
        expect(viewOf(who, given)).toBe(given.barred.includes(who.id) ? null : widest)
      }),
    )
  })

  it('has one row a key, with the widest of its views', () => {
    const keys = [
      { key: 'staff:x', view: 'dates' },
      { key: 'staff:x', view: 'matter' },
      { key: 'staff:x', view: 'notices' },
    ] as const
    expect(readerRows({ keys })).toEqual([{ key: 'staff:x', view: 'matter' }])
  })

  it('the system sees all', () => expect(viewOf(SYSTEM_PERSON, { keys: [], barred: [] })).toBe('full'))
})
