import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ok } from '@/kernel/result'
import { closeDatabase, inTransaction } from '@/platform/db'
import { closeQueue, enqueue } from '@/platform/queue'

/** What a command writes is for the account alone that runs it. */
process.umask(0o077)

const Manifest = z.object({
  jobs: z.array(
    z.object({ name: z.string(), data: z.record(z.string(), z.unknown()).nullable(), key: z.string().nullable() }),
  ),
})

/** Puts back, from the manifest of a backup, what had not been done when it was taken: into the city's own queues. */
async function run(file: string): Promise<void> {
  const { jobs } = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  await inTransaction(async (tx) => {
    for (const { name, data, key } of jobs) await enqueue(tx, name, data ?? {}, { key: key ?? name })
    return ok(jobs.length)
  })
}

await run(process.argv[2] ?? '').finally(() => Promise.allSettled([closeQueue(), closeDatabase()]))
