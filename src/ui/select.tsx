import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldWords } from './field'

export type Choice = { value: string; text: string; hint?: string; disabled?: boolean }

type SelectProps = FieldWords &
  Pick<ComponentProps<'select'>, 'defaultValue' | 'required' | 'disabled' | 'onChange' | 'onBlur'> & {
    choices: readonly Choice[]
    /** The empty first line, e.g. 请选择. */
    emptyText?: string
  }

export function Select(props: SelectProps) {
  const { name, id = name, label, hint, error, optionalText, choices, emptyText, ...select } = props
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      <select
        className="input select"
        id={id}
        name={name}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        {...select}
      >
        {emptyText && <option value="">{emptyText}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.text}
          </option>
        ))}
      </select>
    </Field>
  )
}
