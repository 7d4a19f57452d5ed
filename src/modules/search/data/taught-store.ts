import { db, type Transaction } from '@/platform/db'
import { pgPool } from '@/platform/pg-pool'
import type { Taught } from '../domain/taught'

type Said = Pick<Taught, 'said' | 'meant' | 'firstUrl'>

/** What was taught about anything in this query: read anew for every query, so that it works at once everywhere. */
export async function taughtAbout(spelling: string): Promise<Said[]> {
  const { rows } = await pgPool().query<Said>(
    `SELECT said, meant, first_url AS "firstUrl" FROM search_sayings WHERE position(said IN $1) > 0
     ORDER BY length(said) DESC LIMIT 20`,
    [spelling],
  )
  return rows
}

/** The entry at this address, if it can be found. */
export async function entryAt(url: string): Promise<{ id: string; refId: string; kind: string } | null> {
  const { rows } = await pgPool().query<{ id: string; refId: string; kind: string }>(
    'SELECT id, ref_id AS "refId", kind FROM search_entries WHERE url = $1 LIMIT 1',
    [url],
  )
  return rows[0] ?? null
}

const PAGE = 100

/** In the order of what is said, so many from the first after `after`. */
export const list = (after: string): Promise<Taught[]> =>
  db.searchSaying.findMany({ where: { said: { gt: after } }, orderBy: { said: 'asc' }, take: PAGE + 1 })

export const TAUGHT_PAGE = PAGE

export const find = (id: string): Promise<Taught | null> => db.searchSaying.findUnique({ where: { id } })

/** False when the same words are taught already. */
export async function insert(tx: Transaction, one: Taught): Promise<boolean> {
  const { count } = await tx.searchSaying.createMany({
    data: [{ ...one, meant: [...one.meant] }],
    skipDuplicates: true,
  })
  return count === 1
}

/** False when it is gone or somebody changed it meanwhile. */
export async function save(tx: Transaction, { id, version, ...one }: Taught): Promise<boolean> {
  const data = { ...one, meant: [...one.meant], version: version + 1 }
  const { count } = await tx.searchSaying.updateMany({ where: { id, version }, data })
  return count === 1
}

/** Whether these words are taught by another one. */
export const isTaken = async (tx: Transaction, said: string, id: string): Promise<boolean> =>
  (await tx.searchSaying.count({ where: { said, id: { not: id } } })) > 0

/** What it was; null when it is gone already. */
export async function remove(tx: Transaction, id: string): Promise<string | null> {
  const one = await tx.searchSaying.findUnique({ where: { id }, select: { said: true } })
  const { count } = await tx.searchSaying.deleteMany({ where: { id } })
  return count === 1 ? (one?.said ?? null) : null
}
