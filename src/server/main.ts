import { closeDatabase } from '@/platform/db'
import { env } from '@/platform/env'
import { log } from '@/platform/log'
import { listenForPublications } from '@/platform/page-events'
import { closeQueue } from '@/platform/queue'
import { startWorker } from '../worker/start-worker'
import { trustedProxies } from './client-ip'
import { healthHandler } from './health'
import { closeGently, listen, publicServer } from './listen'
import { startMetricsServer } from './metrics-server'
import { startNext } from './next-application'
import { providerOrigin } from './provider-origin'
import { createRequestListener } from './request-listener'
import { uploadHandler } from './uploads/upload-handler'
import { openUpstream } from './upstream'
import { readSession } from './work/read-session'

/** What the city writes (uploads, letters, logs) is for its own account alone. */
process.umask(0o077)

/** Requests in hand may take so long to finish once the process is told to stop. */
const FINISH_MS = 8_000

async function openCity(): Promise<void> {
  let closing = false
  const development = env.NODE_ENV === 'development'
  const server = publicServer((request, response) => listener(request, response), trustedProxies(env.TRUSTED_PROXY))
  const application = startNext({ development, port: env.PORT, server })
  const upstream = await openUpstream(application.render)
  const events = listenForPublications()
  const provider = providerOrigin(env.OIDC_ISSUER)
  const listener = createRequestListener(
    {
      publicUrl: env.PUBLIC_URL,
      policy: {
        ...{ development, https: env.PUBLIC_URL.startsWith('https:') },
        get provider() {
          return provider.current()
        },
      },
      trustedProxy: env.TRUSTED_PROXY,
      health: healthHandler(application.isReady),
      uploads: uploadHandler(),
      isClosing: () => closing,
      readSession,
      work: { atOnce: env.RENDERS_AT_ONCE, anonymousAtOnce: Math.ceil(env.RENDERS_AT_ONCE / 2) },
      rendersPerSecond: env.RENDERS_PER_SECOND,
    },
    upstream,
    events,
  )
  await listen(server, env.PORT)
  const metrics =
    env.METRICS_PORT === undefined ? undefined : await startMetricsServer(env.METRICS_PORT, env.METRICS_HOST)
  const worker = env.WORKER === 'inline' ? startWorker() : undefined
  log.info({ port: env.PORT }, 'the server is listening')

  async function close(): Promise<void> {
    if (closing) return
    closing = true
    await closeGently(server, FINISH_MS)
    await worker?.stop()
    metrics?.close()
    provider.close()
    await Promise.allSettled([events.close(), upstream.close(), closeQueue()])
    await application.close()
    await closeDatabase()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void close().then(() => process.exit(0), quit))
  await application.ready
}

function quit(error: unknown): never {
  log.fatal({ err: error }, error instanceof Error ? error.message : 'the city could not open')
  process.exit(1)
}

process.on('unhandledRejection', (error) => log.error({ err: error }, 'something failed and nobody was waiting for it'))
await openCity().catch(quit)
