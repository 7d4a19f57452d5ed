import type { Client } from 'pg'
import { prepareValue } from 'pg/lib/utils'
import { pg } from '@/platform/pg-session.mjs'

/** One statement as it goes to the database: the text, and its parameters as PostgreSQL's own text. */
export type Statement = { text: string; values: (string | null)[] }

type Asked = string | { text: string; values?: unknown[] }

/** Every statement that is sent while `work` runs alone, in order, transactions included. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const recorded: Statement[] = []
  const original = pg.Client.prototype.query
  const listening = function (this: Client, asked: Asked, ...rest: unknown[]) {
    const { text, values } =
      typeof asked === 'string' ? { text: asked, values: Array.isArray(rest[0]) ? rest[0] : [] } : asked
    recorded.push({ text, values: (values ?? []).map((value) => prepareValue(value)) })
    return Reflect.apply(original, this, [asked, ...rest])
  }
  pg.Client.prototype.query = listening as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return recorded
}
