import { answer, type Call } from './call'
import { outboundHeaders } from './inbound-headers'
import { LruBytes } from './lru-bytes'
import { askWhole, type Upstream, type WholeAnswer } from './upstream'
import { sendVariants, type Variants, variantsOf } from './variants'
import type { Enter } from './work/work-queue'

type Asset = { size: number; variants: Variants; headers: Record<string, string | string[]> }

const CAP_BYTES = 48 * 1024 * 1024
const PATIENCE_MS = 10_000
const PLAIN = { 'accept-encoding': 'identity' }
const MEANT = ['content-type', 'cache-control', 'last-modified']

type Found = { asset: Asset } | { missing: WholeAnswer }

/** Files of the build do not change while it runs: each is compressed once, whatever is asked behind its path, then served from memory. */
export class KeptAssets {
  readonly #kept = new LruBytes<Asset>(CAP_BYTES)
  readonly #under = new Map<string, Promise<Found>>()

  constructor(private readonly upstream: Upstream) {}

  isAtHand(path: string): boolean {
    return this.#kept.peek(path) !== undefined
  }

  async serve(call: Call, enter: Enter): Promise<void> {
    const kept = this.#kept.get(call.path)
    if (kept) return sendVariants(call, kept.variants, kept.headers)
    const found = await this.#find(call.path, String(call.headers.host), enter)
    if ('asset' in found) return sendVariants(call, found.asset.variants, found.asset.headers)
    const { status, headers, body } = found.missing
    answer(call, status, outboundHeaders(headers), body)
  }

  /** One at a time for a path, however many wait for it. */
  #find(path: string, host: string, enter: Enter): Promise<Found> {
    const under = this.#under.get(path)
    if (under) return under
    const finding = this.#make(path, host, enter).finally(() => this.#under.delete(path))
    this.#under.set(path, finding)
    return finding
  }

  async #make(path: string, host: string, enter: Enter): Promise<Found> {
    const release = await enter()
    try {
      const file = await askWhole(this.upstream, { method: 'GET', path, headers: { ...PLAIN, host } }, PATIENCE_MS)
      if (file.status !== 200) return { missing: file }
      const variants = await variantsOf(file.body, String(file.headers['content-type'] ?? ''), 'file')
      const meant = Object.entries(outboundHeaders(file.headers)).filter(([name]) => MEANT.includes(name))
      const asset = {
        size: variants.size,
        variants,
        headers: { ...Object.fromEntries(meant), vary: 'accept-encoding' },
      }
      this.#kept.set(path, asset)
      return { asset }
    } finally {
      release()
    }
  }
}
