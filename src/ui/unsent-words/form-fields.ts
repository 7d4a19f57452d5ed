import type { FieldValues } from './vault'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Never kept, wherever they stand: what proves somebody is somebody, and what a browser cannot give back. */
const NEVER = /password|secret|one-?time|totp|^code$/i
const NEVER_TYPES = /^(?:password|file|submit|button|reset|image)$/
/** A hidden field is kept only if it says what it is called: it holds what is typed elsewhere, in an editor. */
const KEPT_HIDDEN = 'data-keep'

/** The controls a person types into, or chooses from. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((one): one is Control => isControl(one) && mayBeKept(factsOf(one)))
}

const isControl = (one: Element): one is Control => /^(?:INPUT|TEXTAREA|SELECT)$/.test(one.tagName)

/** What is asked of a control before a word of it is kept. */
export type ControlFacts = { name: string; type: string; autocomplete: string | null; called: string | null }

const factsOf = (one: Control): ControlFacts => ({
  name: one.name,
  type: one.type,
  autocomplete: one.getAttribute('autocomplete'),
  called: one.getAttribute(KEPT_HIDDEN),
})

export function mayBeKept({ name, type, autocomplete, called }: ControlFacts): boolean {
  if (!name || NEVER.test(name) || NEVER_TYPES.test(type)) return false
  if (/password|one-time-code/.test(autocomplete ?? '')) return false
  return type !== 'hidden' || called !== null
}

/** What tells this form from the others of its page, in every language: its first field. Null: it asks for nothing. */
export function formName(form: HTMLFormElement): string | null {
  const [first] = controlsOf(form)
  return first ? `${first.id || first.name}` : null
}

/** What stands in every field; an unticked one has an empty list. */
export function valuesOf(form: HTMLFormElement): FieldValues {
  const values: FieldValues = {}
  for (const one of controlsOf(form)) {
    const here = values[one.name] ?? []
    if (!isTick(one) || one.checked) here.push(one.value)
    values[one.name] = here
  }
  return values
}

/** What the page was served with: a browser that goes back fills in by itself what was typed, and that is no base. */
export function servedValuesOf(form: HTMLFormElement): FieldValues {
  const values: FieldValues = {}
  for (const one of controlsOf(form)) {
    const here = values[one.name] ?? []
    if (one instanceof HTMLSelectElement) here.push(servedChoice(one))
    else if (!isTick(one) || one.defaultChecked) here.push(isTick(one) ? one.value : one.defaultValue)
    values[one.name] = here
  }
  return values
}

/** A list that was served without a choice shows its first. */
function servedChoice({ options }: HTMLSelectElement): string {
  const all = [...options]
  return (all.find(({ defaultSelected }) => defaultSelected) ?? all[0])?.value ?? ''
}

/** What the fields are called on the page, for words whose form is gone. */
export function labelsOf(form: HTMLFormElement): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const one of controlsOf(form)) {
    const own = one.getAttribute(KEPT_HIDDEN) ?? one.ariaLabel ?? one.labels?.[0]?.textContent ?? ''
    const legend = isTick(one) ? one.closest('fieldset')?.querySelector('legend')?.textContent : undefined
    labels[one.name] ??= (legend ?? own).trim()
  }
  return labels
}

/** Puts values into a field as a hand would, so that the page notices. False when there is no such field now. */
export function fill(form: HTMLFormElement, name: string, values: readonly string[]): boolean {
  const controls = controlsOf(form).filter((one) => one.name === name)
  controls.forEach((one, index) => {
    if (isTick(one)) {
      if (one.checked !== values.includes(one.value)) one.click()
      return
    }
    const value = values[index] ?? ''
    if (one.value === value) return
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value')?.set?.call(one, value)
    one.dispatchEvent(new Event(one.type === 'hidden' ? RESTORED : 'input', { bubbles: true }))
    one.dispatchEvent(new Event('change', { bubbles: true }))
  })
  return controls.length > 0
}

/** Dispatched on a hidden field that holds what is typed elsewhere, in an editor: its words came back. */
export const RESTORED = 'yizhan-restored'

const isTick = (one: Control): one is HTMLInputElement => /^(?:checkbox|radio)$/.test(one.type)
