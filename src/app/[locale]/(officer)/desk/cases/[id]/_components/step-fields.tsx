import { RadioGroup } from '@/ui/choice-groups'
import { DateInput } from '@/ui/date-input'
import { errorFor, type FormState, typedText } from '@/ui/form-state'
import { type Choice, Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'

/** A question of a step, as data: the page says what is asked, the form how it looks. */
export type StepField = {
  name: string
  type: 'area' | 'text' | 'number' | 'select' | 'radio' | 'date'
  label: string
  hint?: string
  optionalText?: string
  choices?: readonly Choice[]
  value?: string
  unit?: string
}

type StepFieldsProps = { formId: string; fields: readonly StepField[]; state: FormState }

export function StepFields({ formId, fields, state }: StepFieldsProps) {
  return fields.map(({ name, type, choices = [], value, unit, ...words }) => {
    const given = {
      ...words,
      name,
      id: `${formId}-${name}`,
      error: errorFor(state, name),
      defaultValue: typedText(state, name, value),
    }
    if (type === 'area') return <TextArea key={name} rows={3} maxLength={2000} {...given} />
    if (type === 'select') return <Select key={name} choices={choices} {...given} />
    if (type === 'date') return <DateInput key={name} {...given} />
    if (type === 'radio') return <RadioGroup key={name} choices={choices} inline {...given} />
    if (type === 'number')
      return <TextInput key={name} inputMode="numeric" width="short" suffix={unit} maxLength={4} {...given} />
    return <TextInput key={name} width="full" maxLength={300} {...given} />
  })
}
