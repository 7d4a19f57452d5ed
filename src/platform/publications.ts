import { db, type Transaction } from './db'

/** Every instance listens here and gathers its reading pages anew (architecture.md §4). */
export const PUBLICATIONS_CHANNEL = 'yizhan_publications'

/** Something that reading pages show has changed; told to all instances when the transaction commits. */
export async function announceChange(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${PUBLICATIONS_CHANNEL}, '')`
}

/** What a notification says when only the day's numbers on the front page changed. */
export const NUMBERS = 'numbers'

/** A case came in or was closed: the front page counts them. Other pages stay as they are. */
export async function announceNumbers(): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${PUBLICATIONS_CHANNEL}, ${NUMBERS})`
}
