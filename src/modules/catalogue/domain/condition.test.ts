import { expect, it } from 'vitest'
import { type Answers, type Condition, fieldsAsked, holds } from './condition'

const answers: Answers = {
  kind: 'catering',
  area: 80,
  cold: true,
  goods: ['bulk', 'cooked'],
  staff: [{ name: '王秀兰' }],
  note: '',
}

it.each<[string, Condition, boolean]>([
  ['an equal choice', { field: 'kind', equals: 'catering' }, true],
  ['another choice', { field: 'kind', equals: 'retail' }, false],
  ['a ticked list that contains the value', { field: 'goods', equals: 'bulk' }, true],
  ['one of several', { field: 'goods', in: ['packed', 'cooked'] }, true],
  ['a yes', { field: 'cold', equals: true }, true],
  ['a text left empty', { field: 'note', filled: true }, false],
  ['a question never asked', { field: 'unknown', filled: false }, true],
  ['a group with a row', { field: 'staff', filled: true }, true],
  [
    'all of them',
    {
      all: [
        { field: 'cold', equals: true },
        { field: 'area', equals: 80 },
      ],
    },
    true,
  ],
  [
    'any of them',
    {
      any: [
        { field: 'cold', equals: false },
        { field: 'area', equals: 80 },
      ],
    },
    true,
  ],
  ['the opposite', { not: { field: 'kind', equals: 'catering' } }, false],
])('a condition on %s', (_what, condition, expected) => {
  expect(holds(condition, answers)).toBe(expected)
})

it('names every field a nested condition looks at', () => {
  const condition: Condition = {
    all: [
      { field: 'a', filled: true },
      {
        not: {
          any: [
            { field: 'b', equals: 1 },
            { field: 'c', in: [2] },
          ],
        },
      },
    ],
  }
  expect(fieldsAsked(condition)).toEqual(['a', 'b', 'c'])
})
