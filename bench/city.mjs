import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { openSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runProgram } from '../scripts/lib/city.mjs'
import { dataDir, inRoot, ROOT } from '../scripts/lib/places.mjs'
import { freePort } from '../scripts/lib/ports.mjs'
import { ended, stop } from '../scripts/lib/process-tree.mjs'

const UP_WITHIN_MS = 60_000

/** Changes with whatever the demo city is made of: a city that an older story was told to is not measured. */
function storyMark() {
  const folder = inRoot('prisma/seed')
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'))
  const hash = createHash('md5')
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(folder, file)))
  return hash.digest('hex')
}

/** The demo city with its story, kept between runs; with the documents of `file` when there is one. */
export const demoCity = ({ scratch, environment, documents }) =>
  scratch.kept('bench_city', `${documents.mark} ${storyMark()}`, async (place) => {
    const env = environment(place)
    if ((await runProgram('dist/seed.mjs', { env })) !== 0) throw new Error('the demo story could not be written')
    if (!documents.file) return
    const args = ['documents', documents.file]
    if ((await runProgram('dist/import.mjs', { args, env })) !== 0) throw new Error('the documents were not imported')
  })

/**
 * The built city as `npm start` runs it, on a database of the bench. With TRUSTED_PROXY callers
 * the limits on one caller (server/rate-limiter.ts) do not end the measurement. Its log goes to a file, as in operation.
 */
export async function startCity({ environment }, place, more = {}) {
  const port = await freePort()
  const env = environment(place, {
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    ...more,
  })
  const log = openSync(path.join(dataDir(), 'city.log'), 'w')
  const child = spawn(process.execPath, ['--enable-source-maps', inRoot('dist/server.mjs')], {
    cwd: ROOT,
    env: { ...env, NEXTAUTH_URL: env.PUBLIC_URL },
    stdio: ['ignore', log, log],
  })
  const gone = ended(child)
  const address = `http://127.0.0.1:${port}`
  for (const until = performance.now() + UP_WITHIN_MS; ; await sleep(200)) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined)
    if (answer && (await answer.json()).pages === 'ok') break
    if (child.exitCode !== null || performance.now() > until)
      throw new Error(`the city did not open: see ${dataDir()}/city.log`)
  }
  return { port, address, log: path.join(dataDir(), 'city.log'), stop: () => stop(child).then(() => gone) }
}
