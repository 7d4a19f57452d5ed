import { departmentNames } from '@/modules/departments/queries/department-names'
import * as tallies from '../data/public-tallies'

export type PublicationFacets = {
  years: number[]
  issuers: { id: string; code: string; name: string; nameEn: string | null; total: number }[]
}

/** In which years, and by which departments, something public was issued: the ways to narrow the list. */
export async function publicationFacets(): Promise<PublicationFacets> {
  const [years, issuers] = await Promise.all([tallies.years(), tallies.issuers()])
  const names = await departmentNames(issuers.map(({ departmentId }) => departmentId))
  return {
    years,
    issuers: issuers.flatMap(({ departmentId, total }) => {
      const department = names.get(departmentId)
      return department ? [{ ...department, name: department.shortName, total }] : []
    }),
  }
}
