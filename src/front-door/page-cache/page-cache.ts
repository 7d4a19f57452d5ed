import type { Locale } from '@/platform/i18n/locale'
import { log } from '@/platform/log'
import type { WholeAnswer } from '../upstream'
import { type Variants, variantsOf } from '../variants'
import { atOnce, type Enter, TooBusy } from '../work/work-queue'
import { isHtml, mayBeKept } from './may-be-kept'
import type { PageKey } from './page-key'
import { hasQuestions, PageStores } from './page-stores'
import { RecentFailures } from './recent-failures'
import { withStaleNotice } from './stale-notice'
import type { StyleSheet } from './style-sheets'
import { withStyles } from './with-styles'
import { withoutFramework } from './without-framework'

/** A page as it was gathered. `generation` says which state of the city's publications it shows. */
type Kept = {
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
  /** Not a page to keep (404, a redirect, an error): handed on as it came, this once. */
  | { state: 'live'; answer: WholeAnswer }

export type PageSource = {
  fetchPage(url: string, cookie: string, locale: Locale): Promise<WholeAnswer>
  /** A style sheet to stand inside pages; undefined leaves it a link. */
  sheetAt(path: string): Promise<StyleSheet | undefined>
  /** Changes whenever anything that reading pages show may have changed. */
  generation(url: string): string
  now(): number
}

export const PAGE_CACHE = {
  /** Pages known by their path are as many as the city has; questions can be made up without end and share a place of their own. */
  capBytes: { known: 72 * 1024 * 1024, asked: 24 * 1024 * 1024 },
  /** A visitor waits so long for a refill before the last page is shown instead. */
  patienceMs: 2_500,
  /** After a refill failed, the last page is shown at once for so long before the next try. */
  retryMs: 3_000,
  /** Even with nothing announced a page is gathered anew after this, in the background. */
  refreshMs: 5 * 60_000,
}

export class PageCache {
  readonly #kept = new PageStores<Kept>(PAGE_CACHE.capBytes)
  readonly #filling = new Map<string, Promise<PageOutcome>>()
  readonly #failures = new RecentFailures()

  constructor(private readonly source: PageSource) {}

  /** True for a page that costs its caller nothing: it is here as it stands, or is one of those the city is known by. */
  isKnown(page: PageKey): boolean {
    const kept = this.#kept.of(page).peek(page.key)
    return kept !== undefined && (!hasQuestions(page) || kept.generation === this.source.generation(page.url))
  }

  /** `enter` waits for the caller's turn to have a page made; asked only when one has to be. */
  async pageFor(page: PageKey, locale: Locale, enter: Enter = atOnce): Promise<PageOutcome> {
    const kept = this.#kept.of(page).get(page.key)
    if (kept?.generation === this.source.generation(page.url)) {
      if (this.source.now() - kept.filledAt > PAGE_CACHE.refreshMs) this.#fill(page, locale, enter).catch(() => {})
      return { ...shown(kept), state: 'hit' }
    }
    if (kept && this.#failures.has(page.key, this.source.now() - PAGE_CACHE.retryMs)) return staleOutcome(kept, locale)
    return kept ? this.#refillOrStale(page, locale, kept, enter) : this.#fill(page, locale, enter)
  }

  /** Old bytes that say they are old beat an error page and beat waiting. */
  async #refillOrStale(page: PageKey, locale: Locale, kept: Kept, enter: Enter): Promise<PageOutcome> {
    const filled = this.#fill(page, locale, enter).catch(() => null)
    const outcome = await Promise.race([filled, after(PAGE_CACHE.patienceMs)])
    if (outcome === null || isBroken(outcome)) return staleOutcome(kept, locale)
    return outcome
  }

  /** One refill at a time for a page, however many wait for it. */
  #fill(page: PageKey, locale: Locale, enter: Enter): Promise<PageOutcome> {
    const under = this.#filling.get(page.key)
    if (under) return under
    const filling = this.#inTurn(page, locale, enter)
      .then((outcome) => {
        this.#failures.note(page.key, isBroken(outcome) ? this.source.now() : null)
        return outcome
      })
      .catch((error: unknown) => {
        // Who was too many says nothing about the page.
        if (!(error instanceof TooBusy)) {
          this.#failures.note(page.key, this.source.now())
          log.warn({ err: error }, 'a reading page could not be gathered')
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
      return await this.#gather(page, locale)
    } finally {
      release()
    }
  }

  async #gather(page: PageKey, locale: Locale): Promise<PageOutcome> {
    const { key, url, cookie } = page
    // Taken before asking: what changes while the page is being made shows in the next one.
    const generation = this.source.generation(url)
    const filledAt = this.source.now()
    const answer = await this.source.fetchPage(url, cookie, locale)
    const type = String(answer.headers['content-type'] ?? '')
    const text = isHtml(type) ? withoutFramework(answer.body.toString()) : answer.body.toString()
    if (!mayBeKept(answer)) return { state: 'live', answer: { ...answer, body: Buffer.from(text) } }
    const { html, policy } = await withStyles(text, this.source.sheetAt)
    const variants = await variantsOf(Buffer.from(html), type)
    const kept: Kept = { size: variants.size, generation, filledAt, type, policy, variants }
    this.#kept.of(page).set(key, kept)
    return { ...shown(kept), state: 'fill' }
  }
}

const isBroken = (outcome: PageOutcome): boolean => outcome.state === 'live' && outcome.answer.status >= 500

const shown = ({ type, policy, variants }: Kept) => ({ type, policy, variants })

async function staleOutcome(kept: Kept, locale: Locale): Promise<PageOutcome> {
  const { type, policy, variants } = kept
  // A feed has no place for a notice; its own dates say how old it is.
  if (!isHtml(type)) return { ...shown(kept), state: 'stale' }
  const html = withStaleNotice(variants.bytes.identity.toString(), locale, new Date(kept.filledAt))
  kept.stale ??= await variantsOf(Buffer.from(html), type)
  return { state: 'stale', type, policy, variants: kept.stale }
}

const after = (ms: number): Promise<null> => new Promise((done) => setTimeout(done, ms, null).unref())
