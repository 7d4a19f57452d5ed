import { expect, it } from 'vitest'
import { formGiven, isBodyAtFault, withActionBody } from './action-body'

const form = new FormData()

it.each<[string, unknown[], FormData | undefined]>([
  ['a page gives none', [], undefined],
  ['an action gives its form', [form], form],
])('%s', (_what, given, found) => {
  expect(formGiven(given as [])).toBe(found)
})

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'x'],
  ['a list', [form]],
])(
  'an action called with %s in place of its form is carried out for nobody, and its sender is told so',
  (_what, given) => {
    withActionBody(() => {
      expect(() => formGiven([given as FormData])).toThrow('an action was called without its form')
      expect(isBodyAtFault()).toBe(true)
    })
  },
)
