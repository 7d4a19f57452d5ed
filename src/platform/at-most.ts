/** Runs at most so many pieces of work at once; the others wait their turn, first come first served. */
export function atMost(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((turn) => waiting.push(turn))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The place is handed on, so that nobody who comes just now slips in before.
      if (next) next()
      else running -= 1
    }
  }
}
