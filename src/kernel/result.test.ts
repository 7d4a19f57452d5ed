import { expect, it } from 'vitest'
import { fault, refuseAll } from './result'

it('what is wrong is refused all at once, in the order of the fields', () => {
  expect(refuseAll([fault('a', 'one'), false, null, fault('b', 'two', { most: 3 }), fault('c')])).toEqual({
    ok: false,
    refusal: {
      code: 'a',
      field: 'one',
      also: [
        { code: 'b', field: 'two', params: { most: 3 } },
        { code: 'c', field: undefined },
      ],
    },
  })
})

it('one fault is refused as ever, and nothing where nothing is wrong', () => {
  expect(refuseAll([false, fault('a', 'one')])).toEqual({ ok: false, refusal: { code: 'a', field: 'one' } })
  expect(refuseAll([false, null, undefined])).toBeNull()
})
