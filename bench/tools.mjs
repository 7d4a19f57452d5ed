import { spawnSync } from 'node:child_process'
import { aptInstall } from '../scripts/lib/apt.mjs'
import { Advice } from '../scripts/lib/say.mjs'

/** The programs the floors are made of, as Debian packs them. */
const PACKAGES = { nginx: 'nginx-light', wrk: 'wrk', pgbench: 'postgresql-contrib' }

const isThere = (program) => !spawnSync(program, ['-v'], { stdio: 'ignore' }).error

/** Installs what is missing where that is possible, and says what to install where it is not. */
export async function ensureTools(programs = Object.keys(PACKAGES)) {
  const missing = () => programs.filter((program) => !isThere(program))
  if (missing().length > 0) await aptInstall(missing().map((program) => [PACKAGES[program]]))
  if (missing().length > 0)
    throw new Advice(
      `The floors need ${missing().join(', ')}. As root: apt-get install ${missing()
        .map((program) => PACKAGES[program])
        .join(' ')}`,
    )
}
