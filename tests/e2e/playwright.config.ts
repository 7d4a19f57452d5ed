import { defineConfig } from '@playwright/test'
import { knownBrowser } from '../../scripts/lib/browser.mjs'
import { surroundings, takeSurroundings } from '../../scripts/lib/surroundings.mjs'
import { RESULTS } from './results'

takeSurroundings()

/** Stories run against a built city of their own: fresh data folder, free port, seeded (tests/e2e/city.ts). */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.story.ts',
  globalSetup: './city.ts',
  outputDir: RESULTS,
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env.STORIES_JSON ? [['list'], ['json', { outputFile: process.env.STORIES_JSON }]] : [['list']],
  use: {
    baseURL: process.env.CITY_URL,
    locale: 'zh-CN',
    timezoneId: surroundings().browser,
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      // A person's browser speaks a language of its own; under plain C it finds no file whose path has Chinese letters.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      executablePath: knownBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
