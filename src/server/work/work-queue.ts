import type { Caller } from './caller'

export type WorkLimits = {
  /** Pieces of work under way at once, and how many of them for callers who are not signed in. */
  atOnce: number
  anonymousAtOnce: number
  /** At once for one signed-in person, and for one address without a session. */
  perPerson: number
  perAddress: number
  /** How many pieces may wait, in all and for one caller, and for how long. */
  waiting: number
  waitingPerCaller: number
  patienceMs: number
}

/** Too much is waiting already, or it waited too long: the caller should try again. */
export class TooBusy extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('too much work at once')
  }
}

/** Reports to the queue that the work is done. May be called more than once. */
export type Release = () => void
/** Waits for a turn. */
export type Enter = () => Promise<Release>
export const atOnce: Enter = async () => () => {}

type Waiting = {
  caller: Caller
  start: (release: Release) => void
  refuse: (error: TooBusy) => void
  timer: NodeJS.Timeout
}

const RETRY_AFTER_SECONDS = 3

/**
 * Bounds what runs at once, and shares it: callers take turns, however many requests each of them sends, and who is not
 * signed in never takes the capacity reserved for those who are. Counted per instance, since it guards this machine.
 */
export class WorkQueue {
  /** By caller, in the order of whose turn is next. */
  readonly #lines = new Map<string, Waiting[]>()
  readonly #running = new Map<string, number>()
  #total = 0
  #anonymous = 0
  #waiting = 0

  constructor(private readonly limits: WorkLimits) {}

  get waiting(): number {
    return this.#waiting
  }
  get running(): number {
    return this.#total
  }

  /** Resolves when the work may begin; rejects with TooBusy. `gone` takes a caller who left out of the line. */
  enter(caller: Caller, gone?: AbortSignal): Promise<Release> {
    if (this.#mayStart(caller)) return Promise.resolve(this.#begin(caller))
    const line = this.#lines.get(caller.key) ?? []
    const isFull = this.#waiting >= this.limits.waiting || line.length >= this.limits.waitingPerCaller
    if (isFull) return Promise.reject(new TooBusy(RETRY_AFTER_SECONDS))
    return new Promise((start, refuse) => {
      const leave = () => this.#leave(entry)
      const entry: Waiting = { caller, start, refuse, timer: setTimeout(leave, this.limits.patienceMs) }
      this.#lines.set(caller.key, [...line, entry])
      this.#waiting += 1
      gone?.addEventListener('abort', leave, { once: true })
    })
  }

  #mayStart({ key, isPerson }: Caller): boolean {
    const { atOnce, anonymousAtOnce, perPerson, perAddress } = this.limits
    if (this.#total >= atOnce || (!isPerson && this.#anonymous >= anonymousAtOnce)) return false
    return (this.#running.get(key) ?? 0) < (isPerson ? perPerson : perAddress)
  }

  #begin(caller: Caller): Release {
    this.#count(caller, 1)
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#count(caller, -1)
      this.#nextTurn()
    }
  }

  #count({ key, isPerson }: Caller, by: 1 | -1): void {
    const now = (this.#running.get(key) ?? 0) + by
    if (now > 0) this.#running.set(key, now)
    else this.#running.delete(key)
    this.#total += by
    if (!isPerson) this.#anonymous += by
  }

  #nextTurn(): void {
    for (const [key, line] of this.#lines) {
      const [first] = line
      if (!first || !this.#mayStart(first.caller)) continue
      this.#take(key, first)
      // Whoever had a turn stands behind all others.
      const rest = this.#lines.get(key)
      if (rest && this.#lines.delete(key)) this.#lines.set(key, rest)
      first.start(this.#begin(first.caller))
      return
    }
  }

  #leave(entry: Waiting): void {
    if (!this.#lines.get(entry.caller.key)?.includes(entry)) return
    this.#take(entry.caller.key, entry)
    entry.refuse(new TooBusy(RETRY_AFTER_SECONDS))
  }

  #take(key: string, entry: Waiting): void {
    clearTimeout(entry.timer)
    this.#waiting -= 1
    const rest = (this.#lines.get(key) ?? []).filter((one) => one !== entry)
    if (rest.length > 0) this.#lines.set(key, rest)
    else this.#lines.delete(key)
  }
}
