import { filingsByService } from '../data/filings-by-service'

const AMONG = 5_000

/** Ids of the services people applied for most among the latest applications, most first. Names nobody; open to all. */
export async function mostFiledServices(limit: number): Promise<string[]> {
  return (await filingsByService(AMONG, limit)).map(({ serviceId }) => serviceId)
}
