import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { aptInstall } from './apt.mjs'
import { bin } from './places.mjs'
import { run } from './run.mjs'
import { complain, step } from './say.mjs'

/** Where systems keep Chromium. The headless shell comes first: the stories cost it a third less work. */
const KNOWN = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
)

const works = (command, args) => spawnSync(command, args, { encoding: 'utf8' })
/** The browser of the machine, if it has one; without it Playwright brings its own. */
export const knownBrowser = () => [process.env.CHROMIUM_PATH, ...KNOWN].find((file) => file && existsSync(file))
const hasBrowser = () => knownBrowser() !== undefined
const hasChineseFont = () => works('fc-list', [':lang=zh']).stdout?.trim().length > 0

/** The stories need a Chromium, and letters for Chinese pages. What is missing is installed where that is possible. */
export async function ensureBrowser() {
  const missing = [
    !hasBrowser() && ['chromium-headless-shell', 'chromium'],
    !hasChineseFont() && ['fonts-noto-cjk'],
  ].filter(Boolean)
  if (missing.length > 0) await aptInstall(missing)
  if (!hasBrowser())
    await step("Installing Playwright's own Chromium", () =>
      run(bin('playwright'), ['install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium'], {
        quiet: true,
      }),
    )
  if (!hasChineseFont()) complain('No Chinese font was found: pages are tested, but screenshots show empty boxes.')
}
