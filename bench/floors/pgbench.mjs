import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mustRun } from '../../scripts/lib/run.mjs'

/**
 * pgbench on these scripts, each transaction with one of them by chance, statements prepared once a connection: the
 * least that a client of PostgreSQL can do. Returns transactions a second and each one's time in ms.
 */
export async function pgbench(url, scripts, { clients, share, from }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-pgbench-'))
  try {
    const files = scripts.flatMap((script, i) => {
      writeFileSync(path.join(folder, `${i}.sql`), script)
      return ['-f', path.join(folder, `${i}.sql`)]
    })
    const values = Object.entries({ from, share, i: 0 }).flatMap(([name, value]) => ['-D', `${name}=${value}`])
    const settings = ['-n', '-M', 'prepared', '-c', clients, '-j', 2, '-t', share, '-l', '--log-prefix', 'log'].map(
      String,
    )
    const { username, password, hostname, port, pathname } = new URL(url)
    const login = {
      PGUSER: username,
      PGPASSWORD: password,
      PGHOST: hostname,
      PGPORT: port,
      PGDATABASE: pathname.slice(1),
    }
    const output = await mustRun('pgbench', [...settings, ...values, ...files], {
      quiet: true,
      cwd: folder,
      env: login,
    })
    const done = Number(/processed: (\d+)\//.exec(output)?.[1])
    if (done !== clients * share) throw new Error(`pgbench gave up:\n${output}`)
    return { perSecond: Number(/tps = ([\d.]+)/.exec(output)[1]), latencies: latenciesIn(folder) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One log a thread, one line a transaction: client, number, time in µs … */
const latenciesIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.startsWith('log.'))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => Number(line.split(' ')[2]) / 1000)
