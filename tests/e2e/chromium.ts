import { existsSync } from 'node:fs'

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser the stories run in: CHROMIUM_PATH, the system's, or Playwright's own (undefined). */
export const chromiumPath = (): string | undefined =>
  process.env.CHROMIUM_PATH ?? KNOWN.find((path) => existsSync(path))
