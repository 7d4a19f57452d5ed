import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics, Gauge } from 'prom-client'
import { SYSTEM } from '@/kernel/actor'
import { finishedChecks } from '@/modules/audit/queries/chain-checks'
import { overdueCases } from '@/modules/casework/queries/overdue-cases'
import { newestAnchor } from '@/modules/seals/queries/newest-anchor'
import { log } from '@/platform/log'
import { pgPool } from '@/platform/pg-pool'
import { deadLetterOf, queueDepths, workerIsAlive } from '@/platform/queue'
import { registry } from './metrics'

const END = deadLetterOf('')
/** Read from the database again at most this often, however many scrape. */
const CACHED_MS = 5_000

/** Serves the metrics at `/metrics`, on a port of their own: never through the public server. */
export async function startMetricsServer(port: number, host: string): Promise<Server> {
  collectDefaultMetrics({ register: registry })
  watchPool()
  const refresh = watchDatabase()
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    await refresh()
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics())
  })
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(port, host, ready))
  log.info({ port, host }, 'figures for Prometheus are at /metrics')
  return server
}

const gauge = (name: string, help: string, labelNames: string[] = []) =>
  new Gauge({ name, help, labelNames, registers: [registry] })

function watchPool(): void {
  new Gauge({
    name: 'yizhan_database_connections',
    help: 'Connections of this process, by state; waiting counts requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = pgPool()
      this.set({ state: 'busy' }, totalCount - idleCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'waiting' }, waitingCount)
    },
  })
}

/** What only the database knows; while it does not answer, `yizhan_database_up` is 0 and the others are left out. */
function watchDatabase(): () => Promise<void> {
  const up = gauge('yizhan_database_up', 'Whether the database answered.')
  const worker = gauge('yizhan_worker_up', 'Whether some process works on the queues.')
  const open = gauge('yizhan_queue_jobs', 'Jobs not done yet, by queue.', ['queue'])
  const dead = gauge('yizhan_queue_laid_aside', 'Jobs that failed every try, by queue.', ['queue'])
  const overdue = gauge('yizhan_cases_overdue', 'Open cases whose day is past.')
  const breaks = gauge('yizhan_seal_breaks', 'What the last finished check of every seal found not to hold.')
  const anchored = gauge(
    'yizhan_anchor_timestamp_seconds',
    'When heads of the logs were last written down outside the database.',
  )
  const asOfNow = [worker, open, dead, overdue, breaks, anchored]
  let collectedAt = Number.NEGATIVE_INFINITY
  return async () => {
    if (performance.now() - collectedAt < CACHED_MS) return
    collectedAt = performance.now()
    for (const one of asOfNow) one.reset()
    try {
      const [depths, alive, late] = await Promise.all([queueDepths(), workerIsAlive(), overdueCases()])
      const [[checked], anchor] = [await finishedChecks(SYSTEM), await newestAnchor(SYSTEM)]
      if (checked) breaks.set(checked.broken.length)
      if (anchor) anchored.set(anchor.madeAt.getTime() / 1000)
      for (const [queue, count] of depths) {
        const living = queue.endsWith(END) ? queue.slice(0, -END.length) : queue
        if (living === queue) open.set({ queue }, count)
        else dead.set({ queue: living }, count)
      }
      worker.set(alive ? 1 : 0)
      overdue.set(late)
      up.set(1)
    } catch (error) {
      up.set(0)
      for (const one of asOfNow) one.reset()
      log.warn({ err: error }, 'figures could not be read from the database')
    }
  }
}
