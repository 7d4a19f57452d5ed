import { AsyncLocalStorage } from 'node:async_hooks'
import type { z } from 'zod'
import { processWide } from './process-wide'

type Progress = { isUnderstood: boolean; isUnfit: boolean }

const requests = processWide('action-body', () => new AsyncLocalStorage<Progress>())

/** Runs the answer to one request; what became of its body is known while it runs. */
export const withActionBody = <T>(work: () => T): T => requests.run({ isUnderstood: false, isUnfit: false }, work)

/** Said by the guard that every action begins with: the framework could make out which action was meant, and with what. */
export function bodyIsUnderstood(): void {
  const progress = requests.getStore()
  if (progress) progress.isUnderstood = true
}

/** Said where an action was given what no form of ours sends: a text in place of a form, a list in place of an id. */
export function bodyIsUnfit(): void {
  const progress = requests.getStore()
  if (progress) progress.isUnfit = true
}

/** The form an action was given. Throws when it is something else, which the sender is told as a body that cannot be read. */
export function mustBeForm(form: FormData): FormData {
  if (form instanceof FormData) return form
  bodyIsUnfit()
  throw new TypeError('an action was called without its form')
}

/** What a guard is given beside who may come: the form of an action, or none where a page asks. */
export type GivenForm = [] | [form: FormData]

/** The form of an action. One that was called without its form gives `undefined`, which is not the same as giving none. */
export const formGiven = (given: GivenForm): FormData | undefined =>
  given.length === 0 ? undefined : mustBeForm(given[0])

/** The form a request to a handler of ours brings. Throws for what is no whole form, which the sender is told likewise. */
export function formOf(request: Request): Promise<FormData> {
  return request.formData().catch((error: unknown) => {
    bodyIsUnfit()
    throw error
  })
}

/** The hidden fields of a form as its action needs them; only a request made by hand lacks one. */
export function hiddenFields<S extends z.ZodType>(schema: S, form: FormData): z.infer<S> {
  const parsed = schema.safeParse(Object.fromEntries(mustBeForm(form)))
  if (parsed.success) return parsed.data
  bodyIsUnfit()
  throw new TypeError('hidden fields are not those of our form')
}

/** Whether the body of the request in hand is at fault when its action fails, not the city. */
export function isBodyAtFault(): boolean {
  const progress = requests.getStore()
  return progress !== undefined && (progress.isUnfit || !progress.isUnderstood)
}
