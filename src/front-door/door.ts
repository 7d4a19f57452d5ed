import type { BlockList } from 'node:net'
import type { Site, Standing } from './call'
import type { KeptAssets } from './kept-assets'
import type { PageCache } from './page-cache/page-cache'
import type { RateGate } from './rate-gate'
import type { PolicySettings } from './security-headers'
import type { Upstream } from './upstream'
import type { WhoCalls } from './work/who-calls'
import type { WorkQueue } from './work/work-queue'

/** A part of the door that answers paths of its own, e.g. uploads; put in from outside so that the door knows no business. */
export type Counter = (call: import('./call').Call) => Promise<void>

export type Door = {
  policy: PolicySettings
  /** The headers of every answer. */
  standing: Standing
  /** The address people type, without a slash at the end, and where else an answer may lead. */
  site: Site
  /** Hosts this city answers to; any other name would let strangers poison links. */
  hosts: ReadonlySet<string>
  /** True also for localhost and 127.0.0.1 at any port (health checks, one-box installations). */
  proxies: BlockList
  upstream: Upstream
  /** In development an empty one each time: pages change with every key pressed in an editor. */
  pages(): PageCache
  assets: KeptAssets | null
  gates: Gates
  /** What Next is asked for at once, shared among callers. */
  work: WorkQueue
  callers: WhoCalls
  health: Counter
  uploads: Counter
  /** True once the door is closing: keep-alive lines are told so. */
  isClosing(): boolean
}

/** So many pieces of work of a caller in a time: changes and pages by address, everything of a signed-in person by person. */
export type Gates = { writes: RateGate; pages: RateGate; people: RateGate }
