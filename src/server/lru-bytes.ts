/** Keeps the most recently used values up to a number of bytes. */
export class LruBytes<V extends { size: number }> {
  readonly #values = new Map<string, V>()
  #bytes = 0

  constructor(private readonly capBytes: number) {}

  get bytes(): number {
    return this.#bytes
  }

  /** Looks without counting as a use. */
  peek(key: string): V | undefined {
    return this.#values.get(key)
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  set(key: string, value: V): void {
    this.#bytes += value.size - (this.#values.get(key)?.size ?? 0)
    this.#values.delete(key)
    this.#values.set(key, value)
    for (const [oldest, { size }] of this.#values) {
      if (this.#bytes <= this.capBytes || oldest === key) return
      this.#values.delete(oldest)
      this.#bytes -= size
    }
  }
}
