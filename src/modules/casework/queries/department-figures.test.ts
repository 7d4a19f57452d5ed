import { beforeAll, expect, it } from 'vitest'
import { idOf, officer } from '@/testing/actors'
import { aFiledCase, clerk, loadOfficialCalendar, morningOf, wang } from '@/testing/filed-cases'
import { departmentFigures } from './department-figures'
import { mostFiledServices } from './most-filed-services'

const now = morningOf('2026-09-08')
const [restaurant, clinic] = [idOf('restaurant'), idOf('clinic')]

beforeAll(async () => {
  await loadOfficialCalendar()
  await aFiledCase('2026-08-31', { serviceId: restaurant })
  await aFiledCase('2026-09-07', { serviceId: clinic })
  await aFiledCase('2026-09-08', { serviceId: restaurant })
})

it('tells an officer what is open by its date, and what came in on each of the last seven days', async () => {
  const figures = await departmentFigures(clerk, now)
  const due = Object.values(figures?.due ?? {}).reduce((sum, cases) => sum + cases, 0)
  expect(due).toBe(3)
  expect(figures?.due.past).toBe(1)
  expect(figures?.flow.map(({ day, filed, closed }) => [day.slice(5), filed, closed])).toEqual([
    ['09-02', 0, 0],
    ['09-03', 0, 0],
    ['09-04', 0, 0],
    ['09-05', 0, 0],
    ['09-06', 0, 0],
    ['09-07', 1, 0],
    ['09-08', 1, 0],
  ])
})

it('tells nothing of another department, and nothing to whoever handles no cases', async () => {
  const other = await departmentFigures(officer('卫生', 'health/window_clerk'), now)
  expect(Object.values(other?.due ?? {})).toEqual([0, 0, 0, 0, 0])
  expect(await departmentFigures(officer('无岗'), now)).toBeNull()
  expect(await departmentFigures(wang, now)).toBeNull()
})

it('names the services people apply for most, most first', async () => {
  expect(await mostFiledServices(5)).toEqual([restaurant, clinic])
  expect(await mostFiledServices(1)).toEqual([restaurant])
})
