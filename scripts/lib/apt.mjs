import { spawnSync } from 'node:child_process'
import { run } from './run.mjs'
import { step } from './say.mjs'

const works = (command, args) => spawnSync(command, args).status === 0

/** apt-get as root or through a sudo that asks nothing; undefined where neither is possible. */
function packageManager() {
  if (!works('apt-get', ['--version'])) return undefined
  if (process.getuid?.() === 0) return ['apt-get']
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n', 'apt-get'] : undefined
}

/** Of packages that serve alike, the first this system offers; to be asked after its lists were brought up to date. */
const offered = (alternatives) => alternatives.find((name) => works('apt-cache', ['show', name])) ?? alternatives.at(-1)

/**
 * Installs packages of Debian where that is possible; the caller looks whether it was.
 * Each wish is a list of packages that serve alike, the best first.
 */
export async function aptInstall(wishes) {
  const manager = packageManager()
  if (!manager) return
  const [command, ...args] = manager
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await step(`Installing ${wishes.map(([best]) => best).join(' and ')} (apt-get)`, async () => {
    await run(command, [...args, 'update', '-qq'], { quiet: true, env })
    await run(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', ...wishes.map(offered)], {
      quiet: true,
      env,
    })
  })
}
