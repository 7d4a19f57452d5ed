import type { Locale } from '@/platform/i18n/locale'
import { log } from '@/platform/log'
import type { WholeResponse } from '../upstream'
import { type Variants, variantsOf } from '../variants'
import { atOnce, type Enter, TooBusy } from '../work/work-queue'
import { isCacheable, isHtml } from './cacheable'
import type { PageKey } from './page-key'
import { hasQuery, PageStores } from './page-stores'
import { RecentFailures } from './recent-failures'
import { withStaleNotice } from './stale-notice'
import type { StyleSheet } from './style-sheets'
import { withStyles } from './with-styles'
import { withoutFramework } from './without-framework'

/** A page as it was rendered. `generation` says which state of the city's publications it shows. */
type CachedPage = {
  size: number
  generation: string
  filledAt: number
  type: string
  policy: string
  variants: Variants
  stale?: Variants
}

export type PageOutcome =
  | { state: 'hit' | 'fill' | 'stale'; type: string; policy: string; variants: Variants }
  /** Not cacheable (404, a redirect, an error): sent on as it came, this once. */
  | { state: 'live'; answer: WholeResponse }

export type PageSource = {
  fetchPage(url: string, cookie: string, locale: Locale): Promise<WholeResponse>
  /** A style sheet to stand inside pages; undefined leaves it a link. */
  sheetAt(path: string): Promise<StyleSheet | undefined>
  /** Changes whenever anything that reading pages show may have changed. */
  generation(url: string): string
  now(): number
}

export const PAGE_CACHE = {
  /** Pages without a query are as many as the city has; queries can be made up without end and share a budget of their own. */
  capBytes: { byPath: 72 * 1024 * 1024, byQuery: 24 * 1024 * 1024 },
  /** A visitor waits so long for a refill before the last page is shown instead. */
  patienceMs: 2_500,
  /** After a refill failed, the last page is shown at once for so long before the next try. */
  retryMs: 3_000,
  /** Even with nothing announced a page is rendered again after this, in the background. */
  refreshMs: 5 * 60_000,
}

export class PageCache {
  readonly #cached = new PageStores<CachedPage>(PAGE_CACHE.capBytes)
  readonly #filling = new Map<string, Promise<PageOutcome>>()
  readonly #failures = new RecentFailures()

  constructor(private readonly source: PageSource) {}

  /** True for a page that costs its caller nothing: it is cached and current, or has no query. */
  isKnown(page: PageKey): boolean {
    const cached = this.#cached.of(page).peek(page.key)
    return cached !== undefined && (!hasQuery(page) || cached.generation === this.source.generation(page.url))
  }

  /** `enter` waits for the caller's turn to have a page rendered; called only when one has to be. */
  async pageFor(page: PageKey, locale: Locale, enter: Enter = atOnce): Promise<PageOutcome> {
    const cached = this.#cached.of(page).get(page.key)
    if (cached?.generation === this.source.generation(page.url)) {
      if (this.source.now() - cached.filledAt > PAGE_CACHE.refreshMs) this.#fill(page, locale, enter).catch(() => {})
      return { ...shown(cached), state: 'hit' }
    }
    if (cached && this.#failures.has(page.key, this.source.now() - PAGE_CACHE.retryMs))
      return staleOutcome(cached, locale)
    return cached ? this.#refillOrStale(page, locale, cached, enter) : this.#fill(page, locale, enter)
  }

  /** A stale page that says so is better than an error page and better than waiting. */
  async #refillOrStale(page: PageKey, locale: Locale, cached: CachedPage, enter: Enter): Promise<PageOutcome> {
    const filled = this.#fill(page, locale, enter).catch(() => null)
    const outcome = await Promise.race([filled, after(PAGE_CACHE.patienceMs)])
    if (outcome === null || isBroken(outcome)) return staleOutcome(cached, locale)
    return outcome
  }

  /** One refill at a time for a page, however many wait for it. */
  #fill(page: PageKey, locale: Locale, enter: Enter): Promise<PageOutcome> {
    const pending = this.#filling.get(page.key)
    if (pending) return pending
    const filling = this.#inTurn(page, locale, enter)
      .then((outcome) => {
        this.#failures.note(page.key, isBroken(outcome) ? this.source.now() : null)
        return outcome
      })
      .catch((error: unknown) => {
        // A caller refused for lack of capacity says nothing about the page.
        if (!(error instanceof TooBusy)) {
          this.#failures.note(page.key, this.source.now())
          log.warn({ err: error }, 'a reading page could not be rendered')
        }
        throw error
      })
      .finally(() => this.#filling.delete(page.key))
    this.#filling.set(page.key, filling)
    return filling
  }

  async #inTurn(page: PageKey, locale: Locale, enter: Enter): Promise<PageOutcome> {
    const release = await enter()
    try {
      return await this.#render(page, locale)
    } finally {
      release()
    }
  }

  async #render(page: PageKey, locale: Locale): Promise<PageOutcome> {
    const { key, url, cookie } = page
    // Read before fetching: what changes while the page is being rendered shows in the next one.
    const generation = this.source.generation(url)
    const filledAt = this.source.now()
    const answer = await this.source.fetchPage(url, cookie, locale)
    const type = String(answer.headers['content-type'] ?? '')
    const text = isHtml(type) ? withoutFramework(answer.body.toString()) : answer.body.toString()
    if (!isCacheable(answer)) return { state: 'live', answer: { ...answer, body: Buffer.from(text) } }
    const { html, policy } = await withStyles(text, this.source.sheetAt)
    const variants = await variantsOf(Buffer.from(html), type)
    const cached: CachedPage = { size: variants.size, generation, filledAt, type, policy, variants }
    this.#cached.of(page).set(key, cached)
    return { ...shown(cached), state: 'fill' }
  }
}

const isBroken = (outcome: PageOutcome): boolean => outcome.state === 'live' && outcome.answer.status >= 500

const shown = ({ type, policy, variants }: CachedPage) => ({ type, policy, variants })

async function staleOutcome(cached: CachedPage, locale: Locale): Promise<PageOutcome> {
  const { type, policy, variants } = cached
  // A feed has no place for a notice; its own dates say how old it is.
  if (!isHtml(type)) return { ...shown(cached), state: 'stale' }
  const html = withStaleNotice(variants.bytes.identity.toString(), locale, new Date(cached.filledAt))
  cached.stale ??= await variantsOf(Buffer.from(html), type)
  return { state: 'stale', type, policy, variants: cached.stale }
}

const after = (ms: number): Promise<null> => new Promise((done) => setTimeout(done, ms, null).unref())
