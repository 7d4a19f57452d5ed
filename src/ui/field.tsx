import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** What every single field is given; all words come from the caller. */
export type FieldWords = {
  name: string
  /** Where an error summary points to; the name when left out. */
  id?: string
  label: string
  hint?: string
  /** The words beside the field; the same as in the summary. */
  error?: string
  /** Stands after the label of a field that may stay empty, e.g. （选填）. */
  optionalText?: string
}

type FieldProps = Omit<FieldWords, 'name'> & {
  id: string
  /** The heading above may already say it. */
  labelHidden?: boolean
  children: ReactNode
  after?: ReactNode
}

/** Label, hint and error around one control. The control takes `id` and `describedBy(…)`. */
export function Field({ id, label, labelHidden, hint, error, optionalText, children, after }: FieldProps) {
  return (
    <div className={classNames('field', error && 'field-wrong')}>
      <label className={classNames('field-label', labelHidden && 'sr-only')} htmlFor={id}>
        {label}
        {optionalText && <span className="field-mark"> {optionalText}</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
      {after}
    </div>
  )
}

/** Hint and error, with the ids that `describedBy` names. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** The `aria-describedby` of a control inside a field. */
export function describedBy(id: string, { hint, error }: { hint?: string; error?: string }, ...more: string[]) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, ...more].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
