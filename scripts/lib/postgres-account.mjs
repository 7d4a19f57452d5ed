import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Advice, say } from './say.mjs'

/** PostgreSQL refuses to run as root, so root lends it an unprivileged account; anybody else runs it as themselves. */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {}
  const known = account('postgres')
  if (known) return known
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  const usable = account('postgres') ?? account('nobody')
  if (!usable) throw new Advice('PostgreSQL cannot run as root, and no account "postgres" could be made. Create one.')
  return usable
}

function account(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid.status !== 0 || gid.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** May that account walk into the folder (mode 'x'), or write there ('w')? Asked of the system, not guessed from bits. */
export function reaches(who, folder, mode) {
  if (who.uid === undefined) return true
  const script = 'test -x "$1" && test -"$2" "$1"'
  return spawnSync('sh', ['-c', script, 'sh', folder, mode], { ...who, cwd: '/' }).status === 0
}

const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** What another account must be able to walk through is made so under any umask: the city's own is 077. */
function walkable(work) {
  const before = process.umask(0o022)
  try {
    return work()
  } finally {
    process.umask(before)
  }
}

/** A folder that every account can reach, for this copy's sake: /var/lib/yizhan, else the temporary folder. */
function commonGround() {
  for (const folder of ['/var/lib/yizhan', path.join(os.tmpdir(), 'yizhan')]) {
    try {
      walkable(() => mkdirSync(folder, { recursive: true, mode: 0o755 }))
      if (statSync(folder).uid === process.getuid()) chmodSync(folder, 0o755)
      return folder
    } catch {
      // Not ours to write (a read-only system, say): the next one.
    }
  }
  throw new Advice('No folder could be made for PostgreSQL in /var/lib or the temporary folder.')
}

/** Where the cluster goes: in `wanted`, or, if PostgreSQL's account cannot reach it (a clone in /root), on common ground. */
export function reachableCluster(wanted, who) {
  const home = path.dirname(wanted)
  mkdirSync(home, { recursive: true })
  if (who.uid === undefined || reaches(who, home, 'x')) return wanted
  // Often only our own folder is in the way (a private temporary one): its group may then walk through, no more.
  if (reaches(who, path.dirname(home), 'x') && statSync(home).uid === process.getuid()) {
    chownSync(home, -1, who.gid)
    chmodSync(home, (statSync(home).mode & 0o7777) | 0o010)
    return wanted
  }
  const elsewhere = path.join(commonGround(), shortHash(wanted), 'postgres')
  walkable(() => mkdirSync(path.dirname(elsewhere), { recursive: true, mode: 0o711 }))
  setAsideStranger(elsewhere, path.join(home, 'postgres.json'))
  if (!existsSync(elsewhere))
    say(
      `· ${wanted} is closed to PostgreSQL's account (root's folders are private): the database stands in ${elsewhere}`,
    )
  return elsewhere
}

/** A clone that was deleted took its keys along and left its database here: kept, but out of the new clone's way. */
function setAsideStranger(cluster, stateFile) {
  if (!existsSync(cluster) || existsSync(stateFile)) return
  const aside = `${cluster}.${new Date().toISOString().replace(/\D/g, '')}`
  renameSync(cluster, aside)
  say(`· The database of an earlier clone, whose keys are gone, was set aside: ${aside}`)
}

/** The programs, copied once to common ground when their account cannot reach node_modules. */
export function reachablePrograms(native, version, who) {
  if (reaches(who, path.join(native, 'bin'), 'x')) return native
  const copy = path.join(commonGround(), `programs-${version}-${process.arch}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    walkable(() => cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true }))
    chmodSync(unfinished, 0o755)
    try {
      renameSync(unfinished, copy)
    } catch {
      // Another copy of Yizhan was quicker; its files are the same.
      rmSync(unfinished, { recursive: true, force: true })
    }
  }
  return copy
}
