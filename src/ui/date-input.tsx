import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldWords } from './field'

type DateInputProps = FieldWords &
  Pick<
    ComponentProps<'input'>,
    'defaultValue' | 'min' | 'max' | 'required' | 'disabled' | 'autoComplete' | 'onChange' | 'onBlur'
  >

/** The browser's own date field; it sends and takes 'YYYY-MM-DD'. */
export function DateInput(props: DateInputProps) {
  const { name, id = name, label, hint, error, optionalText, ...input } = props
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      <input
        className="input figures"
        type="date"
        id={id}
        name={name}
        data-width="medium"
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </Field>
  )
}
