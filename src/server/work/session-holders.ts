import { createHash } from 'node:crypto'
import { cookiesOf, type RequestContext } from '../request-context'

/** Whose live session a cookie names: the id of a person, or null. */
export type SessionReader = (cookie: string) => Promise<string | null>

export const SESSION_COOKIE = '__Host-yizhan.session'

/** A session that just ended counts for so long as one still: for limits alone, never for what a page shows. */
const REMEMBERED_MS = 5_000
/** While the database is slow no request waits longer than this for the session to be read. */
const PATIENCE_MS = 1_500
const MOST = 20_000

/** Finds who is signed in, for limits; a cookie without a live session counts as none. */
export class SessionHolders {
  readonly #known = new Map<string, { until: number; person: Promise<string | null> }>()

  constructor(
    private readonly read: SessionReader,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Undefined without the cookie, so that most calls need not wait. */
  personOf(context: RequestContext): Promise<string | null> | undefined {
    const cookie = context.headers.cookie?.includes(SESSION_COOKIE) && cookiesOf(context.headers).get(SESSION_COOKIE)
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

/** A caller whose session cannot be read in time counts by address. */
const within = (reading: Promise<string | null>): Promise<string | null> =>
  Promise.race([reading.catch(() => null), new Promise<null>((done) => setTimeout(done, PATIENCE_MS, null).unref())])
