import type { Upload } from 'tus-js-client'
import { type Destination, resumableUpload } from './resumable-upload'

export type UploadRow = {
  key: number
  name: string
  state: 'waiting' | 'preparing' | 'sending' | 'failed'
  percent: number
  /** Why it failed: the city's refusal, or null when the line broke. */
  code: string | null
}

export type UploadNews =
  | { kind: 'arrived' | 'stopped'; name: string }
  | { kind: 'failed'; name: string; code: string | null }

export type QueueListener = { show(rows: readonly UploadRow[]): void; tell(news: UploadNews): void }

/** How many files travel at the same time. */
const AT_ONCE = 2

type Item = { row: UploadRow; file: File; upload?: Upload; gone: boolean; settle?: () => void }

/** The files a person has chosen and that are on their way, two at a time. One that has arrived leaves the queue. */
export class UploadQueue {
  #items: Item[] = []
  readonly #waiting: Item[] = []
  #travelling = 0
  #nextKey = 1

  constructor(
    private readonly to: Destination,
    private readonly listener: () => QueueListener,
  ) {}

  add(files: readonly File[]): void {
    const fresh = files.map((file): Item => {
      const row: UploadRow = { key: this.#nextKey++, name: file.name, state: 'waiting', percent: 0, code: null }
      return { row, file, gone: false }
    })
    this.#items = [...this.#items, ...fresh]
    for (const item of fresh) this.#enqueue(item)
  }

  again(key: number): void {
    const item = this.#items.find(({ row }) => row.key === key)
    if (item) this.#enqueue(item)
  }

  /** Takes it back: what was sent of it is thrown away by the city. */
  stop(key: number): void {
    const item = this.#items.find(({ row }) => row.key === key)
    if (!item) return
    item.gone = true
    this.#drop(item)
    item.upload?.abort(true).catch(() => {})
    item.settle?.()
    this.listener().tell({ kind: 'stopped', name: item.row.name })
  }

  #enqueue(item: Item): void {
    this.#change(item, { state: 'waiting', percent: 0, code: null })
    this.#waiting.push(item)
    this.#takeTurns()
  }

  #takeTurns(): void {
    while (this.#travelling < AT_ONCE) {
      const item = this.#waiting.shift()
      if (!item) return
      this.#travelling += 1
      void this.#send(item).finally(() => {
        this.#travelling -= 1
        this.#takeTurns()
      })
    }
  }

  async #send(item: Item): Promise<void> {
    if (item.gone) return
    this.#change(item, { state: 'preparing' })
    try {
      item.upload = await resumableUpload(item.file, this.to, {
        onProgress: (percent) => this.#change(item, { state: 'sending', percent }),
        onArrived: () => this.#arrived(item),
        onFailed: (code) => this.#failed(item, code),
      })
    } catch {
      this.#failed(item, null)
      return
    }
    if (item.gone) return
    await new Promise<void>((settle) => {
      item.settle = settle
      item.upload?.start()
    })
  }

  #arrived(item: Item): void {
    this.#drop(item)
    this.listener().tell({ kind: 'arrived', name: item.row.name })
    item.settle?.()
  }

  #failed(item: Item, code: string | null): void {
    if (!item.gone) {
      this.#change(item, { state: 'failed', code })
      this.listener().tell({ kind: 'failed', name: item.row.name, code })
    }
    item.settle?.()
  }

  #change(item: Item, facts: Partial<UploadRow>): void {
    item.row = { ...item.row, ...facts }
    this.#show()
  }

  #drop(item: Item): void {
    this.#items = this.#items.filter((other) => other !== item)
    this.#show()
  }

  #show(): void {
    this.listener().show(this.#items.map(({ row }) => row))
  }
}
