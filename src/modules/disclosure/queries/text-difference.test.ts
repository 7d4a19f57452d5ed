import { expect, it } from 'vitest'
import { textDifference } from './text-difference'

it('marks the one figure that changed, a line that came and a line that went', () => {
  const lines = textDifference(
    ['一、补贴每月 100 元。', '二、旧条款。', '三、不变。'],
    ['一、补贴每月 200 元。', '三、不变。', '四、新条款。'],
  )
  expect(lines.map(({ change }) => change)).toEqual(['changed', 'removed', 'same', 'added'])
  expect(lines[0]?.parts.filter(({ change }) => change !== 'same')).toEqual([
    { text: '100', change: 'removed' },
    { text: '200', change: 'added' },
  ])
})

it('finds nothing between a text and itself', () => {
  expect(textDifference(['甲', '乙'], ['甲', '乙']).every(({ change }) => change === 'same')).toBe(true)
})
