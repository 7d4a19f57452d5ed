import { expect, it } from 'vitest'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { foundBy } from './found-by'

const field = (key: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  key,
  type,
  label: { zh: key },
  required: false,
  ...more,
})

const FORM = {
  sections: [
    {
      key: 'shop',
      title: { zh: '店' },
      fields: [
        field('name', 'text'),
        field('phone', 'phone'),
        field('account', 'text', { sensitive: true }),
        field('number', 'identityNumber'),
        field('story', 'longText'),
        field('hidden', 'text', { showWhen: { field: 'name', equals: 'no' } }),
        field('staff', 'group', { fields: [field('who', 'text'), field('call', 'phone')] }),
      ],
    },
  ],
}

it('takes names and phone numbers, of rows too; nothing sealed, hidden or long', () => {
  const answers = {
    name: '𠮷祥小吃店',
    phone: '0513-87512345',
    account: '6222020200112233445',
    number: '320682198006159986',
    story: '很长的故事',
    hidden: '看不见',
    staff: [{ who: '王芳', call: '13800000001' }, { who: '长'.repeat(61) }],
  }
  expect(foundBy(FORM, answers)).toEqual({
    names: ['𠮷祥小吃店', '王芳'],
    phones: ['0513-87512345', '13800000001'],
  })
})
