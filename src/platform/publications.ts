import type { Transaction } from './db'

/** Every instance listens here and gathers its reading pages anew (architecture.md §4). */
export const PUBLICATIONS_CHANNEL = 'yizhan_publications'

/** Something that reading pages show has changed; told to all instances when the transaction commits. */
export async function announceChange(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${PUBLICATIONS_CHANNEL}, '')`
}
