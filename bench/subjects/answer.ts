import { closeDatabase } from '@/platform/db'
import { closeQueue } from '@/platform/queue'

type Work = (input: never) => Promise<unknown>

/** Does what the bench asks for by message, one piece at a time, until it hangs up. */
export function answerTo(works: Record<string, Work>): void {
  process.on('message', async ({ what, input }: { what: string; input: never }) => {
    try {
      process.send?.({ value: (await works[what]?.(input)) ?? null })
    } catch (error) {
      process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  process.on('disconnect', async () => {
    await closeQueue()
    await closeDatabase()
    process.exit(0)
  })
}

/** Runs `work` for each item with so many under way at once; gives each one's time in ms, and the seconds in all. */
export async function underLoad<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<{ seconds: number; latencies: number[] }> {
  const waiting = items.values()
  const latencies: number[] = []
  const start = performance.now()
  const takeTurns = async () => {
    for (const item of waiting) {
      const from = performance.now()
      await work(item)
      latencies.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeTurns))
  return { seconds: (performance.now() - start) / 1000, latencies }
}
