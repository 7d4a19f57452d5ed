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

/** Installs packages of Debian where that is possible; the caller looks whether it was. */
export async function aptInstall(packages) {
  const manager = packageManager()
  if (!manager) return
  const [command, ...args] = manager
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await step(`Installing ${packages.join(' and ')} (apt-get)`, async () => {
    await run(command, [...args, 'update', '-qq'], { quiet: true, env })
    await run(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { quiet: true, env })
  })
}
