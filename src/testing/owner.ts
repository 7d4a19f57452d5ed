import { pg } from '@/platform/pg-session.mjs'

/** Does what only somebody with the owner's rights can do to the tables: for tests that must see it noticed. */
export async function asOwner(...statements: string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await owner.connect()
  for (const statement of statements) await owner.query(statement)
  await owner.end()
}
