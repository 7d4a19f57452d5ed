import type { Locale } from '@/platform/i18n/locale'
import { log } from '@/platform/log'
import { LruBytes } from '../lru-bytes'
import type { WholeAnswer } from '../upstream'
import { type Variants, variantsOf } from '../variants'
import type { PageKey } from './page-key'
import { withStaleNotice } from './stale-notice'
import type { StyleSheet } from './style-sheets'
import { withStyles } from './with-styles'
import { withoutFramework } from './without-framework'

/** What may be kept: pages, and feeds and maps, which go out as they came. */
const KEPT_TYPES = /^(text\/html|application\/atom\+xml|application\/xml)\b/

const isHtml = (type: string): boolean => type.startsWith('text/html')

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
  capBytes: 96 * 1024 * 1024,
  /** A visitor waits so long for a refill before the last page is shown instead. */
  patienceMs: 2_500,
  /** After a refill failed, the last page is shown at once for so long before the next try. */
  retryMs: 3_000,
  /** Even with nothing announced a page is gathered anew after this, in the background. */
  refreshMs: 5 * 60_000,
}

export class PageCache {
  readonly #kept = new LruBytes<Kept>(PAGE_CACHE.capBytes)
  readonly #filling = new Map<string, Promise<PageOutcome>>()
  readonly #failedAt = new Map<string, number>()

  constructor(private readonly source: PageSource) {}

  /** True when the page costs nothing: it is here and shows what is published. */
  isAtHand(page: PageKey): boolean {
    return this.#kept.peek(page.key)?.generation === this.source.generation(page.url)
  }

  async pageFor(page: PageKey, locale: Locale): Promise<PageOutcome> {
    const kept = this.#kept.get(page.key)
    if (kept?.generation === this.source.generation(page.url)) {
      if (this.source.now() - kept.filledAt > PAGE_CACHE.refreshMs) this.#fill(page, locale).catch(() => {})
      return { ...shown(kept), state: 'hit' }
    }
    if (kept && this.#failedJustNow(page.key)) return staleOutcome(kept, locale)
    return kept ? this.#refillOrStale(page, locale, kept) : this.#fill(page, locale)
  }

  /** Old bytes that say they are old beat an error page and beat waiting. */
  async #refillOrStale(page: PageKey, locale: Locale, kept: Kept): Promise<PageOutcome> {
    const filled = this.#fill(page, locale).catch(() => null)
    const outcome = await Promise.race([filled, after(PAGE_CACHE.patienceMs)])
    if (outcome === null || isBroken(outcome)) return staleOutcome(kept, locale)
    return outcome
  }

  /** One refill at a time for a page, however many wait for it. */
  #fill(page: PageKey, locale: Locale): Promise<PageOutcome> {
    const under = this.#filling.get(page.key)
    if (under) return under
    const filling = this.#gather(page, locale)
      .then((outcome) => {
        this.#remember(page.key, isBroken(outcome))
        return outcome
      })
      .catch((error: unknown) => {
        this.#remember(page.key, true)
        log.warn({ err: error }, 'a reading page could not be gathered')
        throw error
      })
      .finally(() => this.#filling.delete(page.key))
    this.#filling.set(page.key, filling)
    return filling
  }

  async #gather({ key, url, cookie }: PageKey, locale: Locale): Promise<PageOutcome> {
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
    this.#kept.set(key, kept)
    return { ...shown(kept), state: 'fill' }
  }

  #failedJustNow(key: string): boolean {
    const failed = this.#failedAt.get(key)
    return failed !== undefined && this.source.now() - failed < PAGE_CACHE.retryMs
  }

  #remember(key: string, failed: boolean): void {
    if (failed) this.#failedAt.set(key, this.source.now())
    else this.#failedAt.delete(key)
  }
}

/** Only a whole page, the same for everyone: one that sets a cookie knows somebody. */
const mayBeKept = ({ status, headers }: WholeAnswer): boolean =>
  status === 200 && headers['set-cookie'] === undefined && KEPT_TYPES.test(String(headers['content-type']))

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
