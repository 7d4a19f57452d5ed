import { expect, it } from 'vitest'
import type { Condition } from './condition'
import { conditionWords } from './condition-words'
import type { FormDefinition } from './service-version'

const form: FormDefinition = {
  sections: [
    {
      key: 's',
      title: { zh: 's' },
      fields: [
        {
          key: 'tenure',
          type: 'choice',
          label: { zh: '场所来源', en: 'Premises' },
          required: true,
          options: [
            { value: 'owned', label: { zh: '自有', en: 'owned' } },
            { value: 'rented', label: { zh: '租赁', en: 'rented' } },
          ],
        },
        { key: 'cold', type: 'yesNo', label: { zh: '设有冷食专间吗？', en: 'A cold room?' }, required: true },
      ],
    },
  ],
}

it.each<[Condition, string | null]>([
  [{ field: 'tenure', equals: 'rented' }, '场所来源：租赁'],
  [{ field: 'tenure', in: ['owned', 'rented'] }, '场所来源：自有、租赁'],
  [{ field: 'cold', equals: true }, '设有冷食专间吗：是'],
  [
    {
      any: [
        { field: 'cold', equals: false },
        { field: 'tenure', equals: 'owned' },
      ],
    },
    '设有冷食专间吗：否；或者场所来源：自有',
  ],
  [{ not: { field: 'cold', equals: true } }, null],
  [{ field: 'elsewhere', equals: 'x' }, null],
])('says a condition in words: %j', (condition, expected) => {
  expect(conditionWords(condition, form)?.zh ?? null).toBe(expected)
})
