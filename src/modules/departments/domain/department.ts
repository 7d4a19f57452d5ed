import type { PlainDate } from '@/kernel/plain-date'
import { fault } from '@/kernel/result'

export const DEPARTMENT_KINDS = [
  'government',
  'department',
  'agency',
  'town',
  'subdistrict',
  'village',
  'task_force',
] as const
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number]

/** What an administrator can write about a body of the city. */
export type DepartmentFacts = {
  /** Four digits or capitals, unique, part of every case number; never changed once given. */
  code: string
  name: string
  nameEn: string | null
  shortName: string
  kind: DepartmentKind
  parentId: string | null
  creditCode: string | null
  divisionCode: string | null
  headName: string | null
  address: string | null
  phone: string | null
  officeHours: string | null
  intro: string | null
  /** Named in every adverse decision (许可法 38; 复议法 24, 27). */
  reconsiderationBody: string | null
  reconsiderationUrl: string | null
  courtName: string | null
  endsOn: PlainDate | null
  sortOrder: number
}

export type Department = DepartmentFacts & { id: string; active: boolean; version: number }

export type DepartmentFault =
  | 'departments.code-unfit'
  | 'departments.name-required'
  | 'departments.short-name-required'
  | 'departments.credit-code-unfit'
  | 'departments.url-unfit'
  | 'departments.end-required'
  | 'departments.end-not-allowed'

type Check = [field: keyof DepartmentFacts, fault: DepartmentFault, holds: (facts: DepartmentFacts) => boolean]

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\.[^\s/]+/.test(text)

const checks = (isCreditCode: (text: string) => boolean): Check[] => [
  ['code', 'departments.code-unfit', ({ code }) => /^[0-9A-Z]{4}$/.test(code)],
  ['name', 'departments.name-required', ({ name }) => name !== ''],
  ['shortName', 'departments.short-name-required', ({ shortName }) => shortName !== ''],
  ['creditCode', 'departments.credit-code-unfit', ({ creditCode }) => creditCode === null || isCreditCode(creditCode)],
  ['reconsiderationUrl', 'departments.url-unfit', ({ reconsiderationUrl: url }) => url === null || isWebAddress(url)],
  ['endsOn', 'departments.end-required', ({ kind, endsOn }) => kind !== 'task_force' || endsOn !== null],
  ['endsOn', 'departments.end-not-allowed', ({ kind, endsOn }) => kind === 'task_force' || endsOn === null],
]

/** Every fact that is not in order, with the field to change; a task force ends, a lasting body does not. */
export const departmentFaults = (facts: DepartmentFacts, isCreditCode: (text: string) => boolean) =>
  checks(isCreditCode)
    .filter(([, , holds]) => !holds(facts))
    .map(([field, code]) => fault(code, field))
