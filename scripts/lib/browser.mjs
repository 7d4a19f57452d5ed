import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { bin } from './places.mjs'
import { run } from './run.mjs'
import { complain, step } from './say.mjs'

/** Where systems keep Chromium; tests/e2e/chromium.ts looks in the same places. */
const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const works = (command, args) => spawnSync(command, args, { encoding: 'utf8' })
const hasBrowser = () => [process.env.CHROMIUM_PATH, ...KNOWN].some((file) => file && existsSync(file))
const hasChineseFont = () => works('fc-list', [':lang=zh']).stdout?.trim().length > 0

/** apt-get as root or through a sudo that asks nothing; undefined where neither is possible. */
function packageManager() {
  if (works('apt-get', ['--version']).status !== 0) return undefined
  if (process.getuid?.() === 0) return ['apt-get']
  return works('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined
}

async function aptInstall(packages) {
  const manager = packageManager()
  if (!manager) return
  const [command, ...args] = manager
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await step(`Installing ${packages.join(' and ')} (apt-get)`, async () => {
    await run(command, [...args, 'update', '-qq'], { quiet: true, env })
    await run(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { quiet: true, env })
  })
}

/** The stories need a Chromium, and letters for Chinese pages. What is missing is installed where that is possible. */
export async function ensureBrowser() {
  const missing = [!hasBrowser() && 'chromium', !hasChineseFont() && 'fonts-noto-cjk'].filter(Boolean)
  if (missing.length > 0) await aptInstall(missing)
  if (!hasBrowser())
    await step("Installing Playwright's own Chromium", () =>
      run(bin('playwright'), ['install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium'], {
        quiet: true,
      }),
    )
  if (!hasChineseFont()) complain('No Chinese font was found: pages are tested, but screenshots show empty boxes.')
}
