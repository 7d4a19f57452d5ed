import { answer, type Call } from './call'
import { outboundHeaders } from './inbound-headers'
import { LruBytes } from './lru-bytes'
import { askWhole, type Upstream } from './upstream'
import { sendVariants, type Variants, variantsOf } from './variants'

type Asset = { size: number; variants: Variants; headers: Record<string, string | string[]> }

const CAP_BYTES = 48 * 1024 * 1024
const PATIENCE_MS = 10_000
const MEANT = ['content-type', 'cache-control', 'last-modified']

/** Files of the build do not change while it runs: compressed once, then served from memory. */
export class KeptAssets {
  readonly #kept = new LruBytes<Asset>(CAP_BYTES)

  constructor(private readonly upstream: Upstream) {}

  async serve(call: Call): Promise<void> {
    const path = call.path + call.search
    const kept = this.#kept.get(path)
    if (kept) return sendVariants(call, kept.variants, kept.headers)
    const headers = { host: call.headers.host, 'accept-encoding': 'identity' }
    const file = await askWhole(this.upstream, { method: 'GET', path, headers }, PATIENCE_MS)
    if (file.status !== 200) return answer(call, file.status, outboundHeaders(file.headers), file.body)
    const variants = await variantsOf(file.body, String(file.headers['content-type'] ?? ''), 'file')
    const meant = Object.entries(outboundHeaders(file.headers)).filter(([name]) => MEANT.includes(name))
    const own = { ...Object.fromEntries(meant), vary: 'accept-encoding' }
    this.#kept.set(path, { size: variants.size, variants, headers: own })
    sendVariants(call, variants, own)
  }
}
