import { expect, it } from 'vitest'
import { checkVersion } from '@/modules/catalogue/domain/check-version'
import { LIFE_EVENTS, SUBJECTS } from '@/modules/catalogue/domain/service'
import { DEPARTMENTS } from '../departments'
import { SEED_SERVICES } from './all'

it('models at least twelve services of at least six departments', () => {
  expect(SEED_SERVICES.length).toBeGreaterThanOrEqual(12)
  expect(new Set(SEED_SERVICES.map(({ facts }) => facts.departmentCode)).size).toBeGreaterThanOrEqual(6)
})

it.each(SEED_SERVICES.map((service) => [service.facts.name, service] as const))(
  '%s may be published',
  (_name, service) => {
    const codes = new Set(DEPARTMENTS.map((department) => department.code))
    const taking = service.content.process.stages.flatMap((stage) =>
      stage.tasks.flatMap((task) => task.departmentCode ?? []),
    )
    expect(checkVersion(service.content)).toEqual([])
    expect([service.facts.departmentCode, ...taking].every((code) => codes.has(code))).toBe(true)
    expect(service.facts.subjects.every((subject) => SUBJECTS.some((known) => known === subject))).toBe(true)
    expect(service.facts.lifeEvents.every((event) => LIFE_EVENTS.some((known) => known === event))).toBe(true)
  },
)

it('names every stage and task in English: cases show them on English pages', () => {
  const steps = SEED_SERVICES.flatMap(({ content }) => content.process.stages.flatMap((one) => [one, ...one.tasks]))
  expect(steps.filter(({ name }) => !name.en).map(({ name }) => name.zh)).toEqual([])
})
