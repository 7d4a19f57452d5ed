import { expect, it } from 'vitest'
import { aField } from '@/testing/food-licence'
import { parseAnswers } from './parse-answers'

const FIELDS = [
  aField({ key: 'name', type: 'text' }),
  aField({ key: 'area', type: 'number' }),
  aField({ key: 'ways', type: 'choices' }),
  aField({ key: 'open', type: 'yesNo' }),
  aField({ key: 'agree', type: 'declaration' }),
  aField({
    key: 'staff',
    type: 'group',
    fields: [aField({ key: 'name', type: 'text' }), aField({ key: 'age', type: 'number' })],
  }),
]
const NOTHING = { name: '', area: null, ways: [], open: null, agree: false, staff: [] }

it.each<[string, [string, unknown][], object]>([
  ['an empty form', [], {}],
  ['a text with two kinds of line end', [['name', 'a\r\nb\rc']], { name: 'a\nb\nc' }],
  ['a number with thousands and full-width digits', [['area', '１,２００.5']], { area: 1200.5 }],
  ['a comma that is no separator', [['area', '1,5']], { area: '1,5' }],
  ['a number that is none', [['area', ' 12a']], { area: ' 12a' }],
  ['a number too long to be exact', [['area', '9'.repeat(20)]], { area: '9'.repeat(20) }],
  ['one tick', [['ways', 'a']], { ways: ['a'] }],
  [
    'two ticks',
    [
      ['ways', 'a'],
      ['ways', 'b'],
    ],
    { ways: ['a', 'b'] },
  ],
  ['yes', [['open', 'yes']], { open: true }],
  ['no', [['open', 'no']], { open: false }],
  ['neither', [['open', 'maybe']], { open: null }],
  ['a declaration', [['agree', 'yes']], { agree: true }],
  [
    'rows with a gap, out of order',
    [
      ['staff.7.name', '乙'],
      ['staff.2.name', '甲'],
      ['staff.2.age', '30'],
    ],
    {
      staff: [
        { name: '甲', age: 30 },
        { name: '乙', age: null },
      ],
    },
  ],
  ['a file where a text belongs', [['name', { size: 3 }]], {}],
  [
    'names that are no rows',
    [
      ['staff.x.name', 'a'],
      ['staff.-1.name', 'b'],
      ['staff.__proto__.name', 'c'],
    ],
    {},
  ],
])('reads %s', (_what, entries, expected) => {
  expect(parseAnswers(FIELDS, entries)).toEqual({ ...NOTHING, ...expected })
})

it('reads no more rows than a form can have', () => {
  const entries = Array.from({ length: 9999 }, (_, i): [string, string] => [`staff.${i}.name`, 'x'])
  expect(parseAnswers(FIELDS, entries).staff).toHaveLength(200)
})
