import { processWide } from './process-wide'

/**
 * Pieces of work with the same key run one after another in this process, first come first served; those with other
 * keys don't wait. For writes that would wait for one another in the database: there each holds a connection of the
 * pool, and the last in a long row meets the time limit of its statement. Locks in the database still decide.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turns = processWide('turns', () => new Map<string, Promise<void>>())
  const before = turns.get(key) ?? Promise.resolve()
  const answer = before.then(work)
  const end = () => {
    if (turns.get(key) === done) turns.delete(key)
  }
  const done = answer.then(end, end)
  turns.set(key, done)
  return answer
}
