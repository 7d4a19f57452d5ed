import type { BlockList } from 'node:net'
import type { AssetCache } from './asset-cache'
import type { PageCache } from './page-cache/page-cache'
import type { RateLimiter } from './rate-limiter'
import type { BaseHeaders, RequestContext, Site } from './request-context'
import type { PolicySettings } from './security-headers'
import type { Upstream } from './upstream'
import type { SessionHolders } from './work/session-holders'
import type { WorkQueue } from './work/work-queue'

/** Answers the requests of some paths, e.g. uploads; passed in so that the server knows no business. */
export type RequestHandler = (context: RequestContext) => Promise<void>

export type ServerContext = {
  policy: PolicySettings
  /** The headers of every response, unless a handler sets its own. */
  baseHeaders: BaseHeaders
  /** The address people type, without a slash at the end, and where else an answer may lead. */
  site: Site
  /** Hosts this city answers to; any other name would let strangers poison links. */
  hosts: ReadonlySet<string>
  /** True also for localhost and 127.0.0.1 at any port (health checks, one-box installations). */
  proxies: BlockList
  upstream: Upstream
  /** In development an empty one each time: pages change with every key pressed in an editor. */
  pages(): PageCache
  assets: AssetCache | null
  rateLimiters: RateLimiters
  /** Bounds what Next renders at once, shared among callers. */
  work: WorkQueue
  sessions: SessionHolders
  health: RequestHandler
  uploads: RequestHandler
  /** True once the server is closing: responses then end their keep-alive connection. */
  isClosing(): boolean
}

/** Limits on the work of one caller: changes and pages by address, everything of a signed-in person by person. */
export type RateLimiters = { writes: RateLimiter; pages: RateLimiter; people: RateLimiter }
