import { DateInput } from './date-input'
import type { Examples } from './examples'
import { Select } from './select'
import { TextArea } from './text-area'
import { TextInput } from './text-input'

export const fieldExamples: Examples = (t) => [
  {
    component: 'TextInput',
    states: [
      { state: 'default', node: <TextInput name="text-default" label={t('field.name')} hint={t('field.hint')} /> },
      {
        state: 'error',
        node: (
          <TextInput
            name="text-error"
            label={t('field.number')}
            error={t('field.error')}
            defaultValue="32068219900101123"
          />
        ),
      },
      {
        state: 'optional',
        node: (
          <TextInput
            name="text-optional"
            label={t('field.area')}
            optionalText={t('field.optional')}
            inputMode="decimal"
            width="short"
            suffix={t('field.unit')}
          />
        ),
      },
      {
        state: 'disabled',
        node: <TextInput name="text-disabled" label={t('field.name')} defaultValue={t('person.one')} disabled />,
      },
      {
        state: 'long',
        node: <TextInput name="text-long" label={t('field.long-label')} hint={t('field.long-hint')} width="full" />,
      },
    ],
  },
  {
    component: 'TextArea',
    states: [
      {
        state: 'default',
        node: (
          <TextArea name="area-default" label={t('field.reason')} counterText={t('field.counter')} maxLength={500} />
        ),
      },
      {
        state: 'error',
        node: <TextArea name="area-error" label={t('field.reason')} error={t('field.reason-error')} rows={3} />,
      },
    ],
  },
  {
    component: 'Select',
    states: [
      {
        state: 'default',
        node: (
          <Select
            name="select-default"
            label={t('choice.business')}
            emptyText={t('choice.empty')}
            choices={[
              { value: 'sale', text: t('choice.sale') },
              { value: 'catering', text: t('choice.catering') },
            ]}
          />
        ),
      },
      {
        state: 'error',
        node: (
          <Select
            name="select-error"
            label={t('choice.business')}
            error={t('choice.error')}
            emptyText={t('choice.empty')}
            choices={[{ value: 'sale', text: t('choice.sale') }]}
          />
        ),
      },
    ],
  },
  {
    component: 'DateInput',
    states: [
      { state: 'default', node: <DateInput name="date-default" label={t('field.date')} hint={t('field.date-hint')} /> },
      {
        state: 'error',
        node: (
          <DateInput
            name="date-error"
            label={t('field.date')}
            error={t('field.date-error')}
            defaultValue="2026-12-01"
          />
        ),
      },
    ],
  },
]
