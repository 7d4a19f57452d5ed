import type { RequestListener } from 'node:http'
import { systemClock } from '@/platform/clock'
import type { PageEvents } from '@/platform/page-events'
import { AssetCache } from './asset-cache'
import { trustedProxies } from './client-ip'
import { handle } from './handle'
import { PageCache, type PageSource } from './page-cache/page-cache'
import { styleSheets } from './page-cache/style-sheets'
import { RateLimiter } from './rate-limiter'
import { BARE_CSP, type PolicySettings, securityHeaders } from './security-headers'
import type { RateLimiters, RequestHandler, ServerContext } from './server-context'
import { fetchWhole, type Upstream } from './upstream'
import { SessionHolders, type SessionReader } from './work/session-holders'
import { type WorkLimits, WorkQueue } from './work/work-queue'

export type ServerSettings = {
  publicUrl: string
  policy: PolicySettings
  trustedProxy?: string
  rateLimiters?: Partial<RateLimiters>
  work?: Partial<WorkLimits>
  /** Pages an address without a session may have rendered a second, once a burst of thirty times as many is used up. */
  rendersPerSecond?: number
  /** Whose session a cookie opens; by default nobody's. */
  readSession?: SessionReader
  health: RequestHandler
  uploads: RequestHandler
  isClosing?: () => boolean
}

/** How long Next may take over one page before the visitor gets an error page. */
const PAGE_PATIENCE_MS = { production: 20_000, development: 180_000 }

const RENDERS_PER_SECOND = 8

const defaultRateLimiters = (perSecond = RENDERS_PER_SECOND): RateLimiters => ({
  writes: new RateLimiter({ burst: 600, perSecond }),
  pages: new RateLimiter({ burst: 30 * perSecond, perSecond }),
  people: new RateLimiter({ burst: 600, perSecond: 10 }),
})

/** Two cores render some thirty pages a second. More at once makes none of them come sooner. */
const WORK: WorkLimits = {
  ...{ atOnce: 12, anonymousAtOnce: 6, perPerson: 3, perAddress: 2 },
  ...{ waiting: 400, waitingPerCaller: 60, patienceMs: 10_000 },
}

/** Builds the server's context from its settings; the result is the listener of the public server. */
export function createRequestListener(
  settings: ServerSettings,
  upstream: Upstream,
  events: PageEvents,
): RequestListener {
  const { policy, publicUrl } = settings
  const host = new URL(publicUrl).host
  const patience = PAGE_PATIENCE_MS[policy.development ? 'development' : 'production']
  const source: PageSource = {
    now: () => systemClock.now().getTime(),
    generation: (url) => events.generation(isHomePage(url)),
    fetchPage: (url, cookie, locale) =>
      fetchWhole(upstream, { method: 'GET', path: url, headers: pageHeaders(host, cookie, locale, url) }, patience),
    // In development style sheets change while the server runs.
    sheetAt: policy.development ? async () => undefined : styleSheets(upstream, host),
  }
  const pageCache = new PageCache(source)
  const context: ServerContext = {
    policy,
    baseHeaders: { ...securityHeaders(policy), 'content-security-policy': BARE_CSP },
    site: {
      publicUrl,
      // The origin is learned while the city runs (provider-origin.ts).
      get provider() {
        return policy.provider
      },
    },
    hosts: new Set([host]),
    proxies: trustedProxies(settings.trustedProxy),
    upstream,
    pages: () => (policy.development ? new PageCache(source) : pageCache),
    // So do files.
    assets: policy.development ? null : new AssetCache(upstream),
    rateLimiters: { ...defaultRateLimiters(settings.rendersPerSecond), ...settings.rateLimiters },
    work: new WorkQueue({ ...WORK, ...settings.work }),
    sessions: new SessionHolders(settings.readSession ?? (async () => null)),
    health: settings.health,
    uploads: settings.uploads,
    isClosing: settings.isClosing ?? (() => false),
  }
  return (request, response) => handle(context, request, response)
}

/** The home page says how many cases came in today. */
const isHomePage = (url: string): boolean => /^\/(?:en)?(?:\?|$)/.test(url)

/** The user agent makes Next put title and metadata into <head> (next.config.ts, htmlLimitedBots): no script moves them there later. */
const pageHeaders = (host: string, cookie: string, locale: string, url: string) => ({
  host,
  cookie,
  'accept-encoding': 'identity',
  'user-agent': 'yizhan-server',
  'x-yizhan-locale': locale,
  'x-yizhan-path': url,
})
