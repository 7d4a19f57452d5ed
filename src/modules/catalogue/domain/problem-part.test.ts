import { expect, it } from 'vitest'
import { problemPart } from './problem-part'
import { problem } from './version-problem'

it.each([
  [problem('guide-element-missing', 'summary'), 'guide'],
  [problem('form-empty'), 'form'],
  [problem('field-key-repeated', 'x'), 'form'],
  [problem('condition-on-unknown-field', 'x', { part: 'stage', name: '审查' }), 'process'],
  [problem('condition-on-unknown-field', 'x', { part: 'material', name: '合同' }), 'materials'],
  [problem('material-key-repeated', 'x'), 'materials'],
  [problem('tasks-longer-than-promise'), 'limits'],
  [problem('task-key-repeated', 'x'), 'process'],
  [problem('extension-too-long', '10'), 'limits'],
  [problem('extension-four-eyes'), 'process'],
  [problem('department-closed', '某局'), 'process'],
  [problem('post-vacant', '某局', { part: 'post', name: 'reviewer' }), 'process'],
  [problem('holder-field-unknown', 'x'), 'result'],
  [problem('facts-unknown', 'x'), null],
  [problem('shape', 'x'), null],
] as const)('is said beside its part: %o', (one, part) => {
  expect(problemPart(one)).toBe(part)
})
