import { execFileSync, spawn } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Does the process live? In a container nobody may bury the dead, so a zombie counts as dead. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  const stat = `/proc/${pid}/stat`
  return !existsSync(stat) || readFileSync(stat, 'utf8').split(') ')[1]?.[0] !== 'Z'
}

function commandOf(pid) {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/**
 * The server running on this cluster, if one does: `{ pid, port }`. A postmaster.pid left by a crash is taken away
 * when its number now belongs to some other process (after a reboot it often does), since PostgreSQL would not start.
 */
export function clusterProcess(cluster) {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  if (isAlive(Number(pid)) && commandOf(Number(pid)).includes(cluster)) return { pid: Number(pid), port: Number(port) }
  rmSync(file, { force: true })
  return undefined
}

/** Does the work while holding a lock file; a lock whose holder has died is broken. */
export async function withLock(file, work) {
  // Written first and linked second, so that nobody ever sees a lock without its holder's number.
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, String(process.pid), { mode: 0o644 })
  try {
    while (!take(mine, file)) await sleep(100)
    return await work()
  } finally {
    if (holderOf(file) === process.pid) rmSync(file, { force: true })
    rmSync(mine, { force: true })
  }
}

function take(mine, file) {
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = holderOf(file)
    if (holder && !isAlive(holder)) rmSync(file, { force: true })
    return false
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

export function joinUsers(users, pid) {
  mkdirSync(users, { recursive: true })
  writeFileSync(path.join(users, String(pid)), '')
}

/** Signs a process off; stops the server when nobody else uses it, and waits until it has closed its files. */
export async function leaveUsers(users, pid, serverPid) {
  rmSync(path.join(users, String(pid)), { force: true })
  const others = existsSync(users) ? readdirSync(users).filter((pid) => isAlive(Number(pid))) : []
  if (others.length > 0 || !isAlive(serverPid)) return
  process.kill(serverPid, 'SIGINT')
  while (isAlive(serverPid)) await sleep(50)
}

/** Outlives us: when every user is dead (kill -9 takes no farewell), it closes the server in an orderly way. */
const KEEPER = `
while kill -0 "$1" 2>/dev/null; do
  sleep 1
  alive=0
  for file in "$2"/*; do
    pid=\${file##*/}
    if grep -q "^State:.Z" "/proc/$pid/status" 2>/dev/null; then continue; fi
    if kill -0 "$pid" 2>/dev/null || [ -d "/proc/$pid" ] || ps -p "$pid" >/dev/null 2>&1; then alive=1; fi
  done
  if [ "$alive" = 0 ]; then kill -INT "$1" 2>/dev/null; exit; fi
done`

export function keepAlive(serverPid, users) {
  spawn('sh', ['-c', KEEPER, 'yizhan-keeper', String(serverPid), users], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  }).unref()
}
