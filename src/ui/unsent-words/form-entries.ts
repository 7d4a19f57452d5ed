import type { UnsentForm, Vault } from './vault'

const TAB = 'yizhan.tab'

/** A name for this tab of the browser, the same as long as it is open; it names nobody. */
export function thisTab(storage: Storage): string {
  const known = storage.getItem(TAB)
  if (known !== null) return known
  const fresh = crypto.randomUUID()
  storage.setItem(TAB, fresh)
  return fresh
}

/** What waits for a form: the words to put back first, and those of other tabs, newest first. */
export type Found = { first: UnsentForm | null; others: UnsentForm[] }

/**
 * The entries of one form. Each tab writes its own, so that two of them do not wipe each other's words; a tab without
 * one finds what others left, the newest first.
 */
export class FormEntries {
  private readonly own: string
  /** What was found of other tabs, with the time it was written: once it is sent from here, it waits no more. */
  private readonly taken = new Map<string, number>()

  constructor(
    private readonly vault: Vault,
    private readonly form: string,
    tab: string,
  ) {
    this.own = `${form}${tab}`
  }

  put(kept: UnsentForm): Promise<void> {
    return this.vault.put(this.own, kept)
  }

  async found(): Promise<Found> {
    const mine = await this.vault.get(this.own)
    if (mine) return { first: mine, others: [] }
    const places = this.vault.placesOn(this.form)
    const newest = places.sort((one, other) => this.vault.writtenAt(other) - this.vault.writtenAt(one))
    for (const place of newest) this.taken.set(place, this.vault.writtenAt(place))
    const kept = await Promise.all(newest.map((place) => this.vault.get(place)))
    const [first = null, ...others] = kept.filter((one) => one !== null)
    return { first, others }
  }

  /** Nothing of this tab waits any more, nor what was found here; what another tab wrote since stays. */
  drop(): void {
    this.vault.drop(this.own)
    for (const [place, at] of this.taken) if (this.vault.writtenAt(place) === at) this.vault.drop(place)
    this.taken.clear()
  }
}
