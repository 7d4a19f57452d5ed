import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { isAlive } from './cluster-users.mjs'
import { inRoot, ROOT } from './places.mjs'

const PATIENCE_MS = 15_000

function parentOf(pid) {
  if (existsSync('/proc/self/stat')) {
    if (!existsSync(`/proc/${pid}/stat`)) return 0
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
  }
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout)
}

function titleOf(pid) {
  if (existsSync(`/proc/${pid}/cmdline`)) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
}

const PARENT_WATCH = 'scripts/lib/parent-watch.mjs'

/** The npm that ran this command, and whatever stands between it and us. Without npm nobody is watched: it may be a service. */
function whoStartedUs() {
  if (!process.env.npm_lifecycle_event) return []
  const line = []
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid)) {
    line.push(pid)
    if (/^npm |[/ ]npm(-cli\.js)? /.test(titleOf(pid))) return line
  }
  return []
}

/** Calls back once when npm, or anything between it and us, has died without a word. */
export function whenOrphaned(callback) {
  const line = whoStartedUs()
  if (line.length === 0) return
  const timer = setInterval(() => {
    if (line.every(isAlive) && process.ppid === line[0]) return
    clearInterval(timer)
    callback()
  }, 1000)
  timer.unref()
}

/**
 * Starts one of the built programs in a group of its own: it hears of Ctrl-C from us, once, not from the terminal.
 * One that asks questions (`interactive`) stays in the terminal's group and reads from it.
 */
export function startProgram(file, { args = [], env = process.env, nodeArgs = [], interactive = false } = {}) {
  // What a library does that the next version of another will not allow is for us to know, not for whoever opens a city.
  const node = ['--enable-source-maps', '--disable-warning=DeprecationWarning', '--import', inRoot(PARENT_WATCH)]
  return spawn(process.execPath, [...node, ...nodeArgs, inRoot(file), ...args], {
    cwd: ROOT,
    env: { ...env, YIZHAN_STARTED_BY: String(process.pid) },
    stdio: [interactive ? 'inherit' : 'ignore', 'inherit', 'inherit', 'ipc'],
    detached: !interactive,
  })
}

/** Resolves to the exit code of a started program. */
export const ended = (child) =>
  new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' ? 0 : 1)))
  })

/** Asks a program to finish; after some patience, makes it. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = ended(child)
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await gone
  clearTimeout(timer)
}
