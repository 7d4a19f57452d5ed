import { expect, test } from 'vitest'
import { columnChoices } from './column-choices'

const column = (id: string, parentId: string | null, sortOrder: number, active = true) => ({
  id,
  parentId,
  sortOrder,
  name: `栏目${id}`,
  nameEn: id === 'c' ? null : `Column ${id}`,
  active,
})

test('columns stand as on the pages of readers, each in the group of the first above it', () => {
  // As the store gives them: by their places alone, so that children of different columns are mixed.
  const stored = [
    column('a1', 'a', 10),
    column('b1', 'b', 10),
    column('a', null, 10),
    column('a2', 'a', 20),
    column('b', null, 20),
    column('b1x', 'b1', 20),
    column('b2', 'b', 30, false),
    column('c', null, 30),
  ]
  expect(columnChoices(stored, 'zh-CN')).toEqual([
    { value: 'a', text: '栏目a', group: '栏目a' },
    { value: 'a1', text: '栏目a1', group: '栏目a' },
    { value: 'a2', text: '栏目a2', group: '栏目a' },
    { value: 'b', text: '栏目b', group: '栏目b' },
    { value: 'b1', text: '栏目b1', group: '栏目b' },
    { value: 'b1x', text: '栏目b1x', group: '栏目b' },
    { value: 'c', text: '栏目c' },
  ])
  expect(columnChoices(stored, 'en').map(({ text }) => text)).toEqual([
    ...['Column a', 'Column a1', 'Column a2', 'Column b', 'Column b1', 'Column b1x'],
    // What has no English name keeps its own.
    '栏目c',
  ])
})
