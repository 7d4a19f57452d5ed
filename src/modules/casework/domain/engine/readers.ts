import type { Readers } from './kind'
import { type Key, type Person, VIEWS, type View } from './people'

/** One row a key: what the page's guard and the SQL of every list are made of. */
export type ReaderRow = { key: Key; view: View }

const wider = (one: View, other: View): View => (VIEWS.indexOf(one) <= VIEWS.indexOf(other) ? one : other)

/** The readers of a case, each key once with its widest view. */
export function readerRows({ keys }: Pick<Readers, 'keys'>): ReaderRow[] {
  const views = new Map<Key, View>()
  for (const { key, view } of keys) views.set(key, wider(view, views.get(key) ?? view))
  return [...views].map(([key, view]) => ({ key, view }))
}

/** How much of a case a person sees; null: nothing, not even that it is there. */
export function viewOf(person: Person, readers: Readers): View | null {
  if (person.kind === 'system') return 'full'
  if (readers.barred.includes(person.id)) return null
  const own = new Set<Key>(person.keys.map(({ key }) => key))
  const views = readerRows(readers).filter(({ key }) => own.has(key))
  return views.reduce<View | null>((best, { view }) => wider(view, best ?? view), null)
}
