import { describe, expect, it } from 'vitest'
import { inOrder, makesCircle, placesAfterMove } from './column-tree'

const column = (id: string, parentId: string | null = null, sortOrder = 0) => ({ id, parentId, sortOrder })
const city = [column('news'), column('notices'), column('fields'), column('land', 'fields'), column('tax', 'fields')]

describe('the columns of the city', () => {
  it('stand each before what is under it', () => {
    expect(inOrder(city).map(({ column: { id }, depth }) => `${depth}${id}`)).toEqual([
      '0news',
      '0notices',
      '0fields',
      '1land',
      '1tax',
    ])
  })

  it.each([
    ['fields', 'land', true],
    ['fields', 'fields', true],
    ['land', 'fields', false],
    ['fields', null, false],
    ['fields', 'news', false],
  ])('%s under %s makes a circle: %s', (id, parentId, circle) => {
    expect(makesCircle(city, id, parentId)).toBe(circle)
  })

  it.each([
    ['notices', 'up', ['notices', 'news', 'fields']],
    ['notices', 'down', ['news', 'fields', 'notices']],
    ['tax', 'up', ['tax', 'land']],
    ['news', 'up', []],
    ['tax', 'down', []],
    ['nothing', 'up', []],
  ] as const)('%s one place %s', (id, direction, row) => {
    expect(placesAfterMove(city, id, direction).map((place) => place.id)).toEqual(row)
  })
})
