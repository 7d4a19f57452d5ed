import { db } from '@/platform/db'

export type Filings = { serviceId: string; filings: number }

/** The services of the last `among` applications, most filed first. Ids rise with time, so only that many rows are read. */
export const filingsByService = (among: number, limit: number): Promise<Filings[]> =>
  db.$queryRaw<Filings[]>`
    SELECT service_id AS "serviceId", count(*)::int AS filings
    FROM (SELECT service_id FROM cases ORDER BY id DESC LIMIT ${among}) latest
    WHERE service_id IS NOT NULL
    GROUP BY service_id ORDER BY filings DESC, service_id LIMIT ${limit}`
