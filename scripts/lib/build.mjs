import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './cluster-users.mjs'
import { bin, inRoot, ROOT } from './places.mjs'
import { mustRun } from './run.mjs'
import { step } from './say.mjs'

/** The programs beside Next: bundled to dist/, run by plain Node. */
const PROGRAMS = {
  server: 'src/server/main.ts',
  worker: 'src/worker/main.ts',
  seed: 'prisma/seed/main.ts',
  import: 'src/commands/import.ts',
  setup: 'src/commands/setup.ts',
  verify: 'src/commands/verify.ts',
  reindex: 'src/commands/reindex.ts',
  requeue: 'src/commands/requeue.ts',
}

const CONFIGS = ['package-lock.json', 'tsconfig.json', 'next.config.ts', 'postcss.config.mjs', 'scripts/lib/build.mjs']
const TEST_FILE = /\.test\.tsx?$|^src\/(generated|testing)\//

function filesUnder(place) {
  if (!existsSync(inRoot(place))) return []
  if (statSync(inRoot(place)).isFile()) return [place]
  const names = readdirSync(inRoot(place), { recursive: true, encoding: 'utf8' })
  return names.map((name) => path.join(place, name)).filter((file) => statSync(inRoot(file)).isFile())
}

/** One number for the content of these files and folders: the same sources are never built twice. */
function fingerprint(...places) {
  const hash = createHash('sha256')
  const files = places.flatMap(filesUnder).filter((file) => !TEST_FILE.test(file))
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
      .update('\0')
  return hash.digest('hex')
}

/** Does the work unless its sources are those of the last time and its result still stands. */
async function unlessFresh(name, sources, result, work) {
  const stamp = inRoot('node_modules/.cache/yizhan', `${name}.stamp`)
  const now = fingerprint(...sources)
  if (existsSync(inRoot(result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

/** Prisma's client, from prisma/schema. The CLI asks for a native engine it does not need here: any program satisfies it. */
export const generateClient = () =>
  unlessFresh('prisma', ['prisma/schema', 'package-lock.json'], 'src/generated/prisma/client.ts', () =>
    step('Generating the database client', () =>
      mustRun(bin('prisma'), ['generate'], {
        quiet: true,
        env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      }),
    ),
  )

/** What esbuild must know that Next knows by itself. */
const asNextDoes = {
  name: 'as-next-does',
  setup(build) {
    build.onResolve({ filter: /^server-only$/ }, () => ({ path: inRoot('node_modules/server-only/empty.js') }))
    // Next has no export map, so plain Node wants its files named in full.
    build.onResolve({ filter: /^next\/[^.]+$/ }, ({ path: file }) => ({ path: `${file}.js`, external: true }))
  },
}

/** Bundles programs `{ name: file }` into a folder, each as a file of its own that plain Node runs. */
export async function bundle(entryPoints, outdir) {
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: true,
    conditions: ['react-server'],
    alias: { '@': inRoot('src') },
    plugins: [asNextDoes],
    logLevel: 'warning',
  })
  await stop()
}

/** dist/: the server, the worker, the seed and the import command. */
export const bundlePrograms = () =>
  unlessFresh('dist', ['src', 'messages', 'prisma/seed', 'prisma/schema', ...CONFIGS], 'dist/server.mjs', () =>
    step('Bundling the server, the worker and the commands', () => {
      const there = Object.entries(PROGRAMS).filter(([, file]) => existsSync(inRoot(file)))
      return bundle(Object.fromEntries(there), 'dist')
    }),
  )

const buildPages = () =>
  unlessFresh('next', ['src', 'messages', 'public', 'prisma/schema', ...CONFIGS], '.next/BUILD_ID', () =>
    step('Building the pages (the first time takes a minute or two)', () =>
      mustRun(bin('next'), ['build'], { quiet: true, env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } }),
    ),
  )

/** Builds what is stale; of several commands at once, one builds and the others find it done. */
export async function build({ pages = true } = {}) {
  mkdirSync(inRoot('dist'), { recursive: true })
  await withLock(inRoot('dist/.lock'), async () => {
    await generateClient()
    await bundlePrograms()
    if (pages) await buildPages()
  })
}
