import { FormEntries, thisTab } from './form-entries'
import { fill, formName, labelsOf, servedValuesOf, valuesOf } from './form-fields'
import type { FieldValues, UnsentForm, Vault } from './vault'

/** What could be put back, and what could not, since the page has changed or has the field no more. */
export type Restored = { restored: boolean; left: Words }
/** What a field is called, and what was typed into it. */
export type Words = { label: string; text: string }[]

export type Keeper = {
  /** Puts back what was left here. */
  restore(): Promise<Restored>
  /** Takes back what was put back, and forgets it. */
  discard(): void
  /** The words arrived; nothing of them needs to be kept. */
  forget(): void
  /** Somebody else keeps what stands here now: later words are told from these. */
  savedElsewhere(): void
  /** Keeps what stands here now, also when nobody typed since. */
  keepNow(): void
  stop(): void
}

/** Fields open as others are answered: so often, and so long apart, a field that is not there yet is looked for. */
const ATTEMPTS = 6
const ATTEMPT_MS = 60

/** The forms on this page whose words are kept, by what their places begin with: what lies elsewhere has lost its form. */
export const formsHere = new Set<string>()

let judged: Promise<unknown> = Promise.resolve()

/**
 * Whether words that were just sent were taken is known a moment after their form has gone. Until then nothing is put
 * back: the same form on the next page would take them for unsent.
 */
export const judgeFirst = (work: Promise<unknown>): void => {
  judged = Promise.all([judged, work])
}

/** Words follow a page, not its language. */
export const thisPage = (): string => location.pathname.replace(/^\/en(?=\/|$)/, '') || '/'

/** Keeps what is typed into a form with every key, until it was sent; null for a form that asks for nothing. */
export function keepForm(form: HTMLFormElement, vault: Vault): Keeper | null {
  const name = formName(form)
  if (name === null) return null
  const served = servedValuesOf(form)
  let base = served
  const here = vault.formOn(thisPage(), name)
  const entries = here.then((known) => {
    formsHere.add(known)
    return new FormEntries(vault, known, thisTab(window.sessionStorage))
  })
  let [dirty, failed] = [false, false]
  let writing: Promise<void> | undefined

  const write = async () => {
    while (dirty) {
      dirty = false
      const kept: UnsentForm = { base, typed: valuesOf(form), labels: labelsOf(form) }
      failed = await (await entries).put(kept).then(
        () => false,
        () => true,
      )
    }
    writing = undefined
  }
  const changed = () => {
    dirty = true
    writing ??= write()
  }
  // Only where the browser has no room for the words does it ask before it lets go of them.
  const leaving = (event: BeforeUnloadEvent) => failed && event.preventDefault()

  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  window.addEventListener('beforeunload', leaving)
  return {
    async restore() {
      await judged
      const { first, others } = await (await entries).found()
      const { restored, left } = await restoreFields(form, served, first)
      return { restored, left: [...left, ...others.flatMap((other) => wordsOf(other))] }
    },
    discard() {
      for (const [field, values] of Object.entries(served)) fill(form, field, values)
      this.forget()
    },
    forget() {
      dirty = false
      judgeFirst(Promise.all([entries, writing]).then(([known]) => known.drop()))
    },
    savedElsewhere() {
      base = valuesOf(form)
      this.forget()
    },
    keepNow: changed,
    stop() {
      form.removeEventListener('input', changed)
      form.removeEventListener('change', changed)
      window.removeEventListener('beforeunload', leaving)
      void here.then((known) => formsHere.delete(known))
    },
  }
}

/** Puts back each field that the page still shows as it did when it was left; another's newer answer stays. */
async function restoreFields(form: HTMLFormElement, shown: FieldValues, kept: UnsentForm | null): Promise<Restored> {
  const typed = Object.entries(kept?.typed ?? {}).filter(([field, values]) => !same(values, shown[field]))
  const isChanged = ([field]: [string, string[]]) => shown[field] && !same(kept?.base[field], shown[field])
  const changed = typed.filter(isChanged)
  const wanted = typed.filter((one) => !isChanged(one))
  let waiting = wanted
  for (let attempt = 0; attempt < ATTEMPTS && waiting.length > 0; attempt++) {
    if (attempt > 0) await new Promise((done) => setTimeout(done, ATTEMPT_MS))
    waiting = waiting.filter(([field, values]) => !fill(form, field, values))
  }
  const left = kept ? wordsOf(kept, new Set([...changed, ...waiting].map(([field]) => field))) : []
  return { restored: wanted.length > waiting.length, left }
}

/** What was typed, field by field, to be read; of some fields or of all. */
export function wordsOf({ base, typed, labels }: UnsentForm, only?: ReadonlySet<string>): Words {
  return Object.entries(typed)
    .filter(([field, values]) => (!only || only.has(field)) && !same(values, base[field]))
    .map(([field, values]) => ({ label: labels[field] || field, text: readable(values.join('\n')) }))
    .filter(({ text }) => text !== '')
}

/** An editor's words without their markup. */
function readable(text: string): string {
  if (!/^<\w/.test(text)) return text.trim()
  const lines = text.replace(/<\/(?:p|h\d|li|tr)>|<br>/g, '$&\n')
  return new DOMParser().parseFromString(lines, 'text/html').body.textContent.trim()
}

const same = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index])
