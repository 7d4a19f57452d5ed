import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from '@playwright/test'
import { standOnCityDay } from './city-day'
import { browserOf, type Person } from './people'

export { expect } from '@playwright/test'

/** What a browser complained about: errors in the console, breaches of the content policy, scripts that threw. */
class Complaints {
  readonly heard: string[] = []
  readonly #expected: RegExp[] = []

  /** A story about a missing page expects the browser to say that it is missing. */
  expect(...words: RegExp[]): void {
    this.#expected.push(...words)
  }

  listen(context: BrowserContext): void {
    context.on('console', (said) => {
      if (said.type() === 'error') this.#note(`${said.text()} (${said.location().url})`)
    })
    context.on('weberror', ({ error }) => void this.#note(error().message))
  }

  get unexpected(): string[] {
    return this.heard.filter((text) => !this.#expected.some((words) => words.test(text)))
  }

  #note(text: string): void {
    this.heard.push(text)
  }
}

type Stage = {
  complaints: Complaints
  /** A browser of that person's own; without a name, of somebody nobody knows. */
  visit: (who?: Person, options?: BrowserContextOptions) => Promise<Page>
}

/** Every story stands on the city's day, and fails when a browser in it complains. */
export const test = base.extend<Stage, { browser: Browser }>({
  browser: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser)
      browser.newContext = async (options) => {
        const context = await open(options)
        await standOnCityDay(context)
        return context
      }
      await use(browser)
    },
    { scope: 'worker' },
  ],
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing else is needed.
    async ({}, use) => {
      const complaints = new Complaints()
      await use(complaints)
      base.expect(complaints.unexpected, 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],
  // Only a story that asks for a page of its own gets this browser; those who visit open theirs.
  context: async ({ context, complaints }, use) => {
    complaints.listen(context)
    await use(context)
  },
  visit: async ({ browser, contextOptions, baseURL, viewport, locale, timezoneId, complaints }, use) => {
    const opened: BrowserContext[] = []
    const usual = { ...contextOptions, baseURL, viewport, locale, timezoneId }
    await use(async (who, options = {}) => {
      const settings = { ...usual, ...options }
      const context = await (who ? browserOf(browser, who, settings) : browser.newContext(settings))
      opened.push(context)
      complaints.listen(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})
