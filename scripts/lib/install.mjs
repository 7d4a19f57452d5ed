import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { bin, inRoot, ROOT } from './places.mjs'
import { mustRun } from './run.mjs'
import { Advice, say, step } from './say.mjs'

const OLDEST_NODE = 22

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** True when node_modules holds exactly what package-lock.json asks for (other platforms' parts aside). */
function isInstalled() {
  if (!existsSync(inRoot('node_modules/.package-lock.json'))) return false
  const wanted = packagesIn(inRoot('package-lock.json'))
  const present = packagesIn(inRoot('node_modules/.package-lock.json'))
  return Object.entries(wanted).every(
    ([folder, { version, optional, devOptional }]) =>
      folder === '' || (present[folder] ? present[folder].version === version : optional || devOptional),
  )
}

/** Installs the locked dependencies when they are missing or stale. */
export async function ensureInstalled() {
  if (isInstalled()) return
  await step('Installing the dependencies (npm ci; the first time takes a minute or two)', () =>
    mustRun('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']),
  )
}

/** Continues this same command under the Node that package.json pins, whatever Node the machine has. */
function continueUnderPinnedNode() {
  say(`· Continuing under the pinned Node (this is ${process.version})`)
  const child = spawn(bin('node'), process.argv.slice(1), { cwd: process.cwd(), stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
  return new Promise(() => {})
}

/** First line of every command: dependencies present, the right Node underneath. */
export async function prepare() {
  const major = Number(process.versions.node.split('.')[0])
  await ensureInstalled()
  if (major >= 24) return
  if (existsSync(bin('node'))) await continueUnderPinnedNode()
  if (major < OLDEST_NODE)
    throw new Advice(
      `Yizhan needs Node ${OLDEST_NODE} or newer; this is ${process.version}, and node_modules/.bin/node is missing.\n` +
        `Were install scripts switched off? Run "npm ci --ignore-scripts=false" in ${ROOT}.`,
    )
}
