import { Counter, Histogram, Registry } from 'prom-client'
import type { RequestContext } from './request-context'

/** Figures of this process for Prometheus. They count and time; no address, no query, no person. */
export const registry = new Registry()

/** Counted in a map and copied when metrics are collected: looking a prom-client counter up by its labels costs more than all else here. */
const answered = new Map<string, { labels: Record<'route' | 'method' | 'status', string>; times: number }>()

new Counter({
  name: 'yizhan_http_requests_total',
  help: 'Requests answered, by class of route, method and status.',
  labelNames: ['route', 'method', 'status'],
  registers: [registry],
  collect() {
    this.reset()
    for (const { labels, times } of answered.values()) this.inc(labels, times)
  },
})

const seconds = new Histogram({
  name: 'yizhan_http_request_seconds',
  help: 'Time from the head of a request to the end of its answer, by class of route.',
  labelNames: ['route'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
})

const shown = new Map<string, number>()

new Counter({
  name: 'yizhan_pages_total',
  help: 'Reading pages by where they came from: kept, just made, stale, or not to be kept (live).',
  labelNames: ['state'],
  registers: [registry],
  collect() {
    this.reset()
    for (const [state, times] of shown) this.inc({ state }, times)
  },
})

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export function countRequest(
  { kind, method }: Pick<RequestContext, 'kind' | 'method'>,
  status: number,
  ms: number,
): void {
  // Anybody can make up methods; each would be a series of its own.
  const known = METHODS.has(method) ? method : 'other'
  const series = `${kind} ${known} ${status}`
  const before = answered.get(series)
  if (before) before.times += 1
  else answered.set(series, { labels: { route: kind, method: known, status: String(status) }, times: 1 })
  seconds.observe({ route: kind }, ms / 1000)
}

export const countPage = (state: string): void => void shown.set(state, (shown.get(state) ?? 0) + 1)
