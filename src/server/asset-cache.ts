import { outboundHeaders } from './inbound-headers'
import { LruBytes } from './lru-bytes'
import { answer, type RequestContext } from './request-context'
import { fetchWhole, type Upstream, type WholeResponse } from './upstream'
import { sendVariants, type Variants, variantsOf } from './variants'
import type { Enter } from './work/work-queue'

type Asset = { size: number; variants: Variants; headers: Record<string, string | string[]> }

const CAP_BYTES = 48 * 1024 * 1024
const PATIENCE_MS = 10_000
const PLAIN = { 'accept-encoding': 'identity' }
const PASSED_ON = ['content-type', 'cache-control', 'last-modified']

type Found = { asset: Asset } | { missing: WholeResponse }

/** Files of the build do not change while it runs: each is compressed once, whatever its query, then served from memory. */
export class AssetCache {
  readonly #cached = new LruBytes<Asset>(CAP_BYTES)
  readonly #pending = new Map<string, Promise<Found>>()

  constructor(private readonly upstream: Upstream) {}

  has(path: string): boolean {
    return this.#cached.peek(path) !== undefined
  }

  async serve(context: RequestContext, enter: Enter): Promise<void> {
    const cached = this.#cached.get(context.path)
    if (cached) return sendVariants(context, cached.variants, cached.headers)
    const found = await this.#find(context.path, String(context.headers.host), enter)
    if ('asset' in found) return sendVariants(context, found.asset.variants, found.asset.headers)
    const { status, headers, body } = found.missing
    answer(context, status, outboundHeaders(headers), body)
  }

  /** One fetch at a time for a path, however many requests wait for it. */
  #find(path: string, host: string, enter: Enter): Promise<Found> {
    const pending = this.#pending.get(path)
    if (pending) return pending
    const finding = this.#make(path, host, enter).finally(() => this.#pending.delete(path))
    this.#pending.set(path, finding)
    return finding
  }

  async #make(path: string, host: string, enter: Enter): Promise<Found> {
    const release = await enter()
    try {
      const file = await fetchWhole(this.upstream, { method: 'GET', path, headers: { ...PLAIN, host } }, PATIENCE_MS)
      if (file.status !== 200) return { missing: file }
      const variants = await variantsOf(file.body, String(file.headers['content-type'] ?? ''), 'file')
      const headers = Object.entries(outboundHeaders(file.headers)).filter(([name]) => PASSED_ON.includes(name))
      const asset = {
        size: variants.size,
        variants,
        headers: { ...Object.fromEntries(headers), vary: 'accept-encoding' },
      }
      this.#cached.set(path, asset)
      return { asset }
    } finally {
      release()
    }
  }
}
