import { createHash } from 'node:crypto'
import { type Call, cookiesOf } from '../call'

/** Whose session a cookie opens at this moment: the id of a person, or null. */
export type SessionReader = (cookie: string) => Promise<string | null>

export const SESSION_COOKIE = '__Host-yizhan.session'

/** A session that just ended counts for so long as one still: for limits alone, never for what a page shows. */
const REMEMBERED_MS = 5_000
/** While the database is slow nobody waits longer than this to be told apart. */
const PATIENCE_MS = 1_500
const MOST = 20_000

/** Tells signed-in people from callers who only say so. A cookie that opens nothing counts as none. */
export class WhoCalls {
  readonly #known = new Map<string, { until: number; person: Promise<string | null> }>()

  constructor(
    private readonly read: SessionReader,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Undefined without the cookie, so that most calls need not wait. */
  personOf(call: Call): Promise<string | null> | undefined {
    const cookie = call.headers.cookie?.includes(SESSION_COOKIE) && cookiesOf(call.headers).get(SESSION_COOKIE)
    if (!cookie) return undefined
    const key = createHash('sha256').update(cookie).digest('base64')
    const known = this.#known.get(key)
    if (known && known.until > this.now()) return known.person
    const person = within(this.read(cookie))
    this.#known.delete(key)
    this.#known.set(key, { until: this.now() + REMEMBERED_MS, person })
    const oldest = this.#known.keys().next()
    if (this.#known.size > MOST && !oldest.done) this.#known.delete(oldest.value)
    return person
  }
}

/** Whoever cannot be looked up now counts by address. */
const within = (reading: Promise<string | null>): Promise<string | null> =>
  Promise.race([reading.catch(() => null), new Promise<null>((done) => setTimeout(done, PATIENCE_MS, null).unref())])
