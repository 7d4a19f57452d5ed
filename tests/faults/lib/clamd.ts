import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PROGRAM = ['/usr/sbin/clamd', '/usr/local/sbin/clamd'].find(existsSync)
const UP_WITHIN_MS = 60_000

/** The one virus a drill has: the name within the harmless file that every scanner must know. */
const SIGNATURE = `Yizhan.Drill:0:*:${Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE').toString('hex')}\n`

/** clamd itself, where the machine has it, with a signature of our own instead of the two hundred megabytes; else null. */
export async function realClamd(port: number): Promise<{ close(): Promise<void> } | null> {
  if (!PROGRAM) return null
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-clamd-'))
  writeFileSync(path.join(folder, 'drill.ndb'), SIGNATURE)
  const settings = ['Foreground yes', `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', `DatabaseDirectory ${folder}`]
  writeFileSync(path.join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)
  const child = spawn(PROGRAM, ['-c', path.join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const gone = new Promise<void>((ended) => child.once('exit', () => ended()))
  const close = async () => {
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  for (const until = performance.now() + UP_WITHIN_MS; !(await listens(port)); await sleep(200)) {
    if (child.exitCode === null && performance.now() < until) continue
    await close()
    throw new Error('clamd is installed and did not start')
  }
  return { close }
}

const listens = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const line = connect(port, '127.0.0.1', () => tell(true))
    line.on('error', () => tell(false)).on('connect', () => line.destroy())
  })
