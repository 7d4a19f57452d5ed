import { closeDatabase } from '@/platform/db'
import { log } from '@/platform/log'
import { closeQueue } from '@/platform/queue'
import { startWorker } from './start-worker'

/** What the city writes (uploads, letters, logs) is for its own account alone. */
process.umask(0o077)

/** The worker as a process of its own, beside servers that were started with WORKER=separate. */
const worker = startWorker()

async function close(): Promise<void> {
  await worker.stop()
  await closeQueue()
  await closeDatabase()
}

function quit(error: unknown): never {
  log.fatal({ err: error }, 'the worker had to stop')
  process.exit(1)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void close().then(() => process.exit(0), quit))
process.on('unhandledRejection', (error) => log.error({ err: error }, 'something failed and nobody was waiting for it'))
await worker.started.catch(quit)
