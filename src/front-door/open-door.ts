import type { RequestListener } from 'node:http'
import { systemClock } from '@/platform/clock'
import type { PageEvents } from '@/platform/page-events'
import { trustedProxies } from './client-ip'
import type { Counter, Door, Gates } from './door'
import { handle } from './handle'
import { KeptAssets } from './kept-assets'
import { PageCache, type PageSource } from './page-cache/page-cache'
import { styleSheets } from './page-cache/style-sheets'
import { RateGate } from './rate-gate'
import { BARE_CSP, type PolicySettings, securityHeaders } from './security-headers'
import { askWhole, type Upstream } from './upstream'
import { type SessionReader, WhoCalls } from './work/who-calls'
import { type WorkLimits, WorkQueue } from './work/work-queue'

export type DoorSettings = {
  publicUrl: string
  policy: PolicySettings
  trustedProxy?: string
  gates?: Partial<Gates>
  work?: Partial<WorkLimits>
  /** Pages an address without a session may have made, a second, once a burst of thirty times as many is used up. */
  rendersPerSecond?: number
  /** Whose session a cookie opens; by default nobody's. */
  readSession?: SessionReader
  health: Counter
  uploads: Counter
  isClosing?: () => boolean
}

/** So long Next may take over one page before its visitor is told that it cannot be shown. */
const PAGE_PATIENCE_MS = { production: 20_000, development: 180_000 }

const RENDERS_PER_SECOND = 8

const ordinaryGates = (perSecond = RENDERS_PER_SECOND): Gates => ({
  writes: new RateGate({ burst: 600, perSecond }),
  pages: new RateGate({ burst: 30 * perSecond, perSecond }),
  people: new RateGate({ burst: 600, perSecond: 10 }),
})

/** Two cores render some thirty pages a second. More at once makes none of them come sooner. */
const WORK: WorkLimits = {
  ...{ atOnce: 12, anonymousAtOnce: 6, perPerson: 3, perAddress: 2 },
  ...{ waiting: 400, waitingPerCaller: 60, patienceMs: 10_000 },
}

/** Puts the door together; the result is the listener of the public server. */
export function openDoor(settings: DoorSettings, upstream: Upstream, events: PageEvents): RequestListener {
  const { policy, publicUrl } = settings
  const host = new URL(publicUrl).host
  const patience = PAGE_PATIENCE_MS[policy.development ? 'development' : 'production']
  const source: PageSource = {
    now: () => systemClock.now().getTime(),
    generation: (url) => events.generation(isFrontPage(url)),
    fetchPage: (url, cookie, locale) =>
      askWhole(upstream, { method: 'GET', path: url, headers: pageHeaders(host, cookie, locale, url) }, patience),
    // In development styles change under us.
    sheetAt: policy.development ? async () => undefined : styleSheets(upstream, host),
  }
  const kept = new PageCache(source)
  const door: Door = {
    policy,
    standing: { ...securityHeaders(policy), 'content-security-policy': BARE_CSP },
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
    pages: () => (policy.development ? new PageCache(source) : kept),
    // So do files.
    assets: policy.development ? null : new KeptAssets(upstream),
    gates: { ...ordinaryGates(settings.rendersPerSecond), ...settings.gates },
    work: new WorkQueue({ ...WORK, ...settings.work }),
    callers: new WhoCalls(settings.readSession ?? (async () => null)),
    health: settings.health,
    uploads: settings.uploads,
    isClosing: settings.isClosing ?? (() => false),
  }
  return (request, response) => handle(door, request, response)
}

/** The front page says how many cases came in today. */
const isFrontPage = (url: string): boolean => /^\/(?:en)?(?:\?|$)/.test(url)

/** The user agent makes Next put title and metadata into <head> (next.config.ts, htmlLimitedBots): no script moves them there later. */
const pageHeaders = (host: string, cookie: string, locale: string, url: string) => ({
  host,
  cookie,
  'accept-encoding': 'identity',
  'user-agent': 'yizhan-front-door',
  'x-yizhan-locale': locale,
  'x-yizhan-path': url,
})
