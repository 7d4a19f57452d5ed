import { type PlainDate, toDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'

/** One more time that somebody searched for this on this day, and how much there was to show. */
export async function add(day: PlainDate, query: string, results: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO search_query_counts (day, query, count, results) VALUES (${toDbDate(day)}::date, ${query}, 1, ${results})
    ON CONFLICT (day, query) DO UPDATE SET count = search_query_counts.count + 1, results = excluded.results`
}

/** What found nothing on these days and later, most asked first. */
export async function fruitlessSince(day: PlainDate, limit: number): Promise<{ query: string; count: number }[]> {
  return db.$queryRaw`
    SELECT query, sum(count)::int AS count FROM search_query_counts WHERE day >= ${toDbDate(day)}::date
    GROUP BY query HAVING max(results) = 0 ORDER BY 2 DESC, 1 LIMIT ${limit}`
}
