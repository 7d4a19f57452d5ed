import * as list from '../data/service-list'

export type ServiceTallies = {
  total: number
  online: number
  subjects: Map<string, number>
  lifeEvents: Map<string, number>
  /** By department id. */
  departments: Map<string, number>
}

/** How much is on offer, and under what: the ways in on the home page and the list. */
export async function serviceTallies(): Promise<ServiceTallies> {
  const [tallies, total] = await Promise.all([list.tallies(), list.count({})])
  const byKey = (rows: list.Tally[]) => new Map(rows.map(({ key, total }) => [key, total]))
  return {
    total,
    online: tallies.online,
    subjects: byKey(tallies.subjects),
    lifeEvents: byKey(tallies.lifeEvents),
    departments: byKey(tallies.departments),
  }
}
