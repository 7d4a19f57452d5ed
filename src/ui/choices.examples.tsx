import { Button } from './button'
import { Checkbox, CheckboxGroup, RadioGroup } from './choice-groups'
import type { Examples, ExampleWords } from './examples'
import { FileList, FileRow } from './file-row'

const businesses = (t: ExampleWords) => [
  { value: 'sale', text: t('choice.sale'), hint: t('choice.sale-hint') },
  { value: 'catering', text: t('choice.catering') },
  { value: 'canteen', text: t('choice.canteen'), disabled: true },
]

export const choiceExamples: Examples = (t) => [
  {
    component: 'RadioGroup',
    states: [
      {
        state: 'default',
        node: (
          <RadioGroup
            name="radio-default"
            label={t('choice.business')}
            hint={t('choice.one')}
            choices={businesses(t)}
            defaultValue="catering"
          />
        ),
      },
      {
        state: 'error',
        node: (
          <RadioGroup
            name="radio-error"
            label={t('choice.business')}
            error={t('choice.error')}
            choices={businesses(t)}
            inline
          />
        ),
      },
    ],
  },
  {
    component: 'CheckboxGroup',
    states: [
      {
        state: 'default',
        node: (
          <CheckboxGroup
            name="check-default"
            label={t('choice.business')}
            hint={t('choice.many')}
            optionalText={t('field.optional')}
            choices={businesses(t)}
            defaultValue={['sale']}
          />
        ),
      },
    ],
  },
  {
    component: 'Checkbox',
    states: [
      {
        state: 'default',
        node: <Checkbox name="agree-default" label={t('choice.agree')} hint={t('choice.agree-hint')} />,
      },
      {
        state: 'error',
        node: <Checkbox name="agree-error" label={t('choice.agree')} error={t('choice.agree-error')} />,
      },
    ],
  },
  {
    component: 'FileList',
    states: [
      {
        state: 'default',
        node: (
          <FileList label={t('file.label')}>
            <FileRow name={t('file.name')} href="#main" meta={t('file.meta')}>
              <Button kind="quiet">{t('file.remove')}</Button>
            </FileRow>
            <FileRow name={t('file.second')} progress={{ percent: 42, text: '42 %' }} />
            <FileRow name={t('file.third')} error={t('file.error')}>
              <Button>{t('file.again')}</Button>
            </FileRow>
          </FileList>
        ),
      },
    ],
  },
]
