import { isLonger } from './limits'
import { LIFE_EVENTS, type Service, SUBJECTS } from './service'
import type { ServiceVersionContent } from './service-version'
import { problem, type VersionProblem } from './version-problem'

type Facts = Pick<Service, 'code' | 'name' | 'itemType' | 'subjects' | 'lifeEvents'>

/** Codes stand in addresses. */
export const SERVICE_CODE = /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/

/** 许可法 42: twenty working days, forty-five where several departments handle it together; an act of law may set more. */
const LICENCE_DAYS = { alone: 20, together: 45 }
/** 许可法 42: at most ten working days more, fifteen where several departments handle it together. */
const EXTENSION_DAYS = { alone: 10, together: 15 }

/** What a service says about itself: words the pages know, and for a licence the limits of the 行政许可法. */
export function checkFacts(facts: Facts, { terms, process }: ServiceVersionContent): VersionProblem[] {
  const unknown = [
    ...facts.subjects.filter((one) => !SUBJECTS.some((known) => known === one)),
    ...facts.lifeEvents.filter((one) => !LIFE_EVENTS.some((known) => known === one)),
    ...(SERVICE_CODE.test(facts.code) ? [] : [facts.code]),
    ...(facts.name.trim() === '' ? ['name'] : []),
  ]
  const codes = new Set(process.stages.flatMap(({ tasks }) => tasks.map((task) => task.departmentCode ?? '')))
  const manner = codes.size > 1 ? 'together' : 'alone'
  const most = { amount: LICENCE_DAYS[manner], unit: 'workday' } as const
  const isLicence = facts.itemType === 'LICENSE'
  return [
    ...unknown.map((one) => problem('facts-unknown', one)),
    ...(isLicence && terms.statutory === null && isLonger(terms.promised, most)
      ? [problem('licence-too-long', String(most.amount))]
      : []),
    ...(isLicence && terms.extensionDays > EXTENSION_DAYS[manner]
      ? [problem('extension-too-long', String(EXTENSION_DAYS[manner]))]
      : []),
  ]
}
