import type { ChangeEventHandler } from 'react'
import { classNames } from './class-names'
import { describedBy, FieldNotes, type FieldWords } from './field'
import type { Choice } from './select'

type GroupProps = FieldWords & {
  choices: readonly Choice[]
  onChange?: ChangeEventHandler<HTMLInputElement>
  required?: boolean
  /** Short answers side by side. */
  inline?: boolean
}

/** One of several. The first answer carries the group's id, so that the error summary leads to it. */
export function RadioGroup({ defaultValue, ...group }: GroupProps & { defaultValue?: string }) {
  return <ChoiceGroup {...group} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
}

/** Any number of several; arrives as a list through `manyOf`. */
export function CheckboxGroup({ defaultValue = [], ...group }: GroupProps & { defaultValue?: readonly string[] }) {
  return <ChoiceGroup {...group} required={undefined} type="checkbox" chosen={defaultValue} />
}

function ChoiceGroup(props: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { name, id = name, label, hint, error, optionalText, choices, type, chosen, inline, ...input } = props
  return (
    <fieldset
      className={classNames('field', error && 'field-wrong')}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className="field-label">
        {label}
        {optionalText && <span className="field-mark"> {optionalText}</span>}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className="choices" data-inline={inline || undefined}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type={type}
            name={name}
            id={index === 0 ? id : `${id}-${choice.value}`}
            choice={choice}
            defaultChecked={chosen.includes(choice.value)}
            {...input}
          />
        ))}
      </div>
    </fieldset>
  )
}

type ChoiceRowProps = {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  choice: Choice
  defaultChecked?: boolean
  required?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
}

function ChoiceRow({ type, name, id, choice, ...input }: ChoiceRowProps) {
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        disabled={choice.disabled}
        aria-describedby={choice.hint ? `${id}-choice-hint` : undefined}
        {...input}
      />
      <label htmlFor={id}>{choice.text}</label>
      {choice.hint && (
        <p className="choice-hint" id={`${id}-choice-hint`}>
          {choice.hint}
        </p>
      )}
    </div>
  )
}

type CheckboxProps = Omit<FieldWords, 'optionalText'> & {
  value?: string
  defaultChecked?: boolean
  required?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
}

/** One statement to agree to. */
export function Checkbox({ name, id = name, label, hint, error, value = 'yes', ...input }: CheckboxProps) {
  return (
    <div className={classNames('field', error && 'field-wrong')}>
      <FieldNotes id={id} error={error} />
      <div className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error ? true : undefined}
          {...input}
        />
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p className="choice-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
