import { z } from 'zod'
import { faultsOf, type Refusal } from '@/kernel/result'
import type { FormState, FormValues } from '@/ui/form-state'
import { OWNER_FIELD } from '@/ui/owner-field'
import english from '../../messages/en/errors.json'
import chinese from '../../messages/zh-CN/errors.json'
import { mustBeForm } from './action-body'
import type { Locale } from './i18n/locale'
import { readerLocale } from './i18n/reader-locale'

/** A next-intl translator of the form's own area. `has` lets a value that is no key through unchanged. */
export type FormWords = {
  (key: string, params?: Record<string, string | number>): string
  has?(key: string): boolean
}

export type ParsedForm<T> = { ok: true; value: T } | { ok: false; formState: FormState }

const NEVER_GIVEN_BACK = /password|secret|one-?time|totp/i
/** Said where a schema has no words of its own, instead of zod's, in the reader's language. */
const UNFIT: Record<Locale, string> = { 'zh-CN': chinese['unfit-value'], en: english['unfit-value'] }
/** Next, React and the proof of a form's owner put their own bookkeeping into a form; none of it was typed. */
const BOOKKEEPING = /^\$ACTION|^\d+_\$ACTION/
const isBookkeeping = (name: string): boolean => name === OWNER_FIELD || BOOKKEEPING.test(name)

/**
 * Checks what was typed against a schema whose messages are keys of the form's area.
 * With `t` the errors come back in words; without it they stay keys for the caller to put into words.
 */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData, t?: FormWords): ParsedForm<z.infer<S>> {
  const parsed = schema.safeParse(entriesOf(mustBeForm(form)), { error: () => UNFIT[readerLocale()] })
  if (parsed.success) return { ok: true, value: parsed.data }
  const first = new Map<string, string>()
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.')
    if (!first.has(field)) first.set(field, issue.message)
  }
  const errors = [...first].map(([field, key]) => ({ field: field || null, message: wordsFor(key, t) }))
  return { ok: false, formState: { status: 'error', errors, values: typedValues(form) } }
}

/**
 * A refusal by a use case with everything it found wrong, said in words: `case.changed-meanwhile` is found under
 * `refusals.case-changed-meanwhile`.
 */
export function formStateOf(refusal: Refusal, t: FormWords, typed: FormData | FormValues = {}): FormState {
  const values = typed instanceof FormData ? typedValues(typed) : typed
  const errors = faultsOf(refusal).map(({ code, field, params }) => ({
    field: field ?? null,
    message: t(`refusals.${code.replaceAll('.', '-')}`, params),
  }))
  return { status: 'error', errors, values }
}

/** One or several ticks under the same name always arrive as a list. */
export const manyOf = <S extends z.ZodType>(item: S) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item))

/** Everything a person typed, so that nothing is lost; passwords, one-time codes and files never go back to a page. */
export function typedValues(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of Object.entries(entriesOf(form))) {
    if (NEVER_GIVEN_BACK.test(name)) continue
    if (typeof value === 'string') values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter((one) => typeof one === 'string')
  }
  return values
}

function entriesOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !isBookkeeping(name))
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name)
      return [name, all.length > 1 ? all : (all[0] ?? '')]
    }),
  )
}

function wordsFor(key: string, t: FormWords | undefined): string {
  if (!t || t.has?.(key) === false) return key
  return t(key)
}
