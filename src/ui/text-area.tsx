import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldWords } from './field'

type TextAreaProps = FieldWords &
  Pick<
    ComponentProps<'textarea'>,
    'defaultValue' | 'rows' | 'maxLength' | 'required' | 'disabled' | 'autoFocus' | 'onBlur' | 'onChange'
  > & {
    /** How long the text may be, in words: "最多 500 字". */
    counterText?: string
  }

export function TextArea(props: TextAreaProps) {
  const { name, id = name, label, hint, error, optionalText, counterText, rows = 5, ...area } = props
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      optionalText={optionalText}
      after={
        counterText && (
          <p className="field-counter" id={`${id}-counter`}>
            {counterText}
          </p>
        )
      }
    >
      <textarea
        className="input"
        id={id}
        name={name}
        rows={rows}
        data-width="full"
        aria-describedby={describedBy(id, { hint, error }, ...(counterText ? [`${id}-counter`] : []))}
        aria-invalid={error ? true : undefined}
        {...area}
      />
    </Field>
  )
}
