/** Addresses can be made up without end; of so many it is remembered that they failed just now. */
const MOST = 5_000

/** When the making of a page last failed, so that it is not tried again at once. */
export class RecentFailures {
  readonly #failedAt = new Map<string, number>()

  /** True when it failed after the given time, in milliseconds. */
  has(key: string, after: number): boolean {
    return (this.#failedAt.get(key) ?? Number.NEGATIVE_INFINITY) > after
  }

  /** Notes that it failed then; null: that it did not. */
  note(key: string, failedAt: number | null): void {
    this.#failedAt.delete(key)
    if (failedAt === null) return
    this.#failedAt.set(key, failedAt)
    const oldest = this.#failedAt.keys().next()
    if (this.#failedAt.size > MOST && !oldest.done) this.#failedAt.delete(oldest.value)
  }
}
