import { z } from 'zod'

/** The lists of an organisation file, in the order in which they are read; some stand under `items`, some do not. */
export const ORGANISATION_PATHS = [
  'departments',
  'departments.items',
  'otherBodies',
  'otherBodies.items',
  'towns.legal',
  'towns.statistical',
] as const
export type OrganisationPath = (typeof ORGANISATION_PATHS)[number]

const name = z.string().trim().min(1, 'it has no name').max(100, 'its name is longer than 100 characters')
const division = z.string().regex(/^\d{9,12}$/, 'its division code is not one of 9 or 12 digits')

export const DepartmentRow = z.object({ name, short: name, kind: z.string().default('') })
export type DepartmentRow = z.infer<typeof DepartmentRow>
export const LegalTownRow = name
export const StatisticalRow = z.object({
  code: division,
  name,
  type: z.string().default(''),
  villages: z.array(z.object({ code: division, name })).default([]),
})
export type StatisticalRow = z.infer<typeof StatisticalRow>

/** 政府工作部门 are departments; bodies above, beside and below them are agencies. */
export const kindOfDepartment = (kind: string): 'department' | 'agency' =>
  kind === '政府工作部门' ? 'department' : 'agency'

export const kindOfTown = (townName: string): 'subdistrict' | 'town' | null =>
  townName.endsWith('街道') ? 'subdistrict' : townName.endsWith('镇') || townName.endsWith('乡') ? 'town' : null

/** 统计用区划 counts farms and hospitals as areas with a made-up community; no body of the city stands behind them. */
export const isOnlyStatistical = (row: StatisticalRow): boolean =>
  row.villages.length > 0 && row.villages.every((village) => village.name.includes('虚拟'))
