import { expect, it } from 'vitest'
import { isUuid } from '@/kernel/ids'
import { newId } from './new-id'

const NOW = new Date('2026-09-01T01:00:00.000Z')

it('gives ids of one millisecond in the order in which they are asked for', () => {
  const ids = Array.from({ length: 2000 }, () => newId(NOW))
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(2000)
  expect(ids.every(isUuid)).toBe(true)
})

it('sorts ids of a later millisecond after all of an earlier one', () => {
  const earlier =
    Array.from({ length: 50 }, () => newId(NOW))
      .sort()
      .at(-1) ?? ''
  expect(newId(new Date(NOW.getTime() + 1)) > earlier).toBe(true)
})

it('does not let one id tell the next', () => {
  const after = () => Number.parseInt(newId(NOW).slice(-6), 16) - Number.parseInt(newId(NOW).slice(-6), 16)
  expect(new Set(Array.from({ length: 20 }, after)).size).toBeGreaterThan(10)
})
