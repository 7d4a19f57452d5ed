export type Bucket = { /** Requests at once. */ burst: number /** Then so many a second. */; perSecond: number }

type Filled = { level: number; at: number }

/** How many callers are remembered; beyond it the longest silent is forgotten. */
const REMEMBERED = 50_000

/**
 * A token bucket per caller, in this instance's memory: keeps one caller from taking the whole capacity.
 * What must hold across instances (sign-in, tracking) is counted in PostgreSQL (platform/rate-limit.ts).
 */
export class RateLimiter {
  readonly #callers = new Map<string, Filled>()

  constructor(
    private readonly bucket: Bucket,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** 0 when the caller may go on, else the seconds to wait. `cost` counts as that many requests. */
  wait(caller: string, cost = 1): number {
    const { burst, perSecond } = this.bucket
    const now = this.now()
    const before = this.#callers.get(caller)
    const level = before ? Math.min(burst, before.level + ((now - before.at) / 1000) * perSecond) : burst
    const passes = level >= Math.min(cost, burst)
    this.#callers.delete(caller)
    this.#callers.set(caller, { level: passes ? level - cost : level, at: now })
    this.#forgetTheSilent()
    return passes ? 0 : Math.max(1, Math.ceil((Math.min(cost, burst) - level) / perSecond))
  }

  #forgetTheSilent(): void {
    if (this.#callers.size <= REMEMBERED) return
    const oldest = this.#callers.keys().next()
    if (!oldest.done) this.#callers.delete(oldest.value)
  }
}
