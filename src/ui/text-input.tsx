import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldWords } from './field'

type InputOptions = Pick<
  ComponentProps<'input'>,
  | 'defaultValue'
  | 'autoComplete'
  | 'inputMode'
  | 'maxLength'
  | 'pattern'
  | 'required'
  | 'readOnly'
  | 'disabled'
  | 'spellCheck'
  | 'autoFocus'
  | 'onBlur'
  | 'onChange'
>

type TextInputProps = FieldWords &
  InputOptions & {
    type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'url' | 'number'
    /** As wide as what belongs in it: short 6, medium 12, long 24 characters, full the whole line. */
    width?: 'short' | 'medium' | 'long' | 'full'
    /** A unit after the box, e.g. 平方米. */
    suffix?: string
  }

export function TextInput(props: TextInputProps) {
  const { name, id = name, label, hint, error, optionalText, type = 'text', width = 'long', suffix, ...input } = props
  const control = (
    <input
      className="input"
      id={id}
      name={name}
      type={type}
      data-width={width}
      aria-describedby={describedBy(id, { hint, error }, ...(suffix ? [`${id}-unit`] : []))}
      aria-invalid={error ? true : undefined}
      {...input}
    />
  )
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      {suffix ? (
        <span className="input-with-unit">
          {control}
          <span id={`${id}-unit`}>{suffix}</span>
        </span>
      ) : (
        control
      )}
    </Field>
  )
}
