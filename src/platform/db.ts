import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import type { Result } from '@/kernel/result'
import { pgPool } from './pg-pool'
import { processWide } from './process-wide'

export type Transaction = Prisma.TransactionClient

/** How long a transaction may wait for a connection, and then take. */
const TRANSACTION = { maxWait: 5_000, timeout: 15_000 }
/** For importers: all of a file or nothing, however long it is. Each statement keeps its own limit. */
export const WHOLE_FILE = { maxWait: 5_000, timeout: 3_600_000 }

/**
 * Statements by name: PostgreSQL then reads and plans each of them once a connection instead of every time. Only the
 * first so many texts get a name, since a connection keeps what it was told (lists of many lengths make many texts).
 */
const MOST_NAMED = 1_000

function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    // An empty name is PostgreSQL's word for a statement used once.
    if (names.size >= MOST_NAMED) return ''
    names.set(sql, `y${names.size}`)
    return `y${names.size - 1}`
  }
}

/** One book of names for the process: Prisma and statements by hand share their connections. */
const nameOf = (sql: string): string => processWide('statement-names', statementNames)({ sql })

/**
 * Rows of a statement by hand, outside any transaction, as the driver reads them: for the few lists that are opened all
 * day, where Prisma's own work on every value takes longer than PostgreSQL. A date comes as text if it is cast to text.
 */
export async function rowsOf<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  return (await pgPool().query<Row>({ name: nameOf(text), text, values })).rows
}

const client = () =>
  processWide('prisma', () => {
    const adapter = new PrismaPg(pgPool(), { statementNameGenerator: ({ sql }) => nameOf(sql) })
    return new PrismaClient({ adapter })
  })

/** Prisma over our own pool, opened at first use: a build has no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, name) {
    const real = client()
    const value = Reflect.get(real, name)
    return typeof value === 'function' ? value.bind(real) : value
  },
})

class Refused extends Error {
  constructor(readonly result: { ok: false }) {
    super('rolled back: the use case refused')
  }
}

const open = processWide('open-transaction', () => new AsyncLocalStorage<true>())

/**
 * Commits when the work succeeds; a refusal undoes every write, just as a throw does.
 * One inside another would commit on its own and could wait for its own outer lock forever, so that is a bug:
 * hand the outer `tx` on instead.
 */
export async function inTransaction<T, Code extends string>(
  work: (tx: Transaction) => Promise<Result<T, Code>>,
  limits: { maxWait: number; timeout: number } = TRANSACTION,
): Promise<Result<T, Code>> {
  if (open.getStore()) throw new Error('inTransaction inside inTransaction: hand the outer tx on')
  try {
    return await db.$transaction(async (tx) => {
      const result = await open.run(true, () => work(tx))
      if (!result.ok) throw new Refused(result)
      return result
    }, limits)
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<T, Code>
    throw error
  }
}

/** Several reads that see one and the same moment, however much is written meanwhile. */
export const inSnapshot = <T>(read: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.$transaction(read, { maxWait: 5_000, timeout: 60_000, isolationLevel: 'RepeatableRead' })

/** Closes the pool; the last thing a process does. */
export async function closeDatabase(): Promise<void> {
  await client().$disconnect()
  await pgPool().end()
}
