import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldWords } from './field'

export type Choice = {
  value: string
  text: string
  hint?: string
  disabled?: boolean
  /** Choices one after another with the same group stand under its name. */
  group?: string
}

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
        {inGroups(choices).map(({ group, members }) =>
          group ? (
            <optgroup key={members[0]?.value} label={group}>
              {members.map(optionOf)}
            </optgroup>
          ) : (
            members.map(optionOf)
          ),
        )}
      </select>
    </Field>
  )
}

const optionOf = ({ value, text, disabled }: Choice) => (
  <option key={value} value={value} disabled={disabled}>
    {text}
  </option>
)

function inGroups(choices: readonly Choice[]): { group?: string; members: Choice[] }[] {
  const groups: { group?: string; members: Choice[] }[] = []
  for (const choice of choices) {
    const last = groups.at(-1)
    if (last && last.group === choice.group) last.members.push(choice)
    else groups.push({ group: choice.group, members: [choice] })
  }
  return groups
}
