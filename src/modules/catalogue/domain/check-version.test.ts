import { describe, expect, it } from 'vitest'
import { aServiceVersion } from '@/testing/catalogue'
import { checkVersion } from './check-version'
import type { Field, ServiceVersionContent } from './service-version'

const text = (key: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'text',
  label: { zh: key },
  required: true,
  ...more,
})
const pageOf = (key: string, ...fields: Field[]) => ({ form: { sections: [{ key, title: { zh: 's' }, fields }] } })
const formOf = (...fields: Field[]) => pageOf('s', ...fields)
const review = { key: 'review', name: { zh: '审查' }, role: 'reviewer', action: 'review', termDays: 3 } as const
const approve = { key: 'approve', name: { zh: '决定' }, role: 'approver', action: 'approve', termDays: 2 } as const
const { guide, terms, materials, result } = aServiceVersion()
const last = { key: 'd', name: { zh: 'd' }, tasks: [approve] }
const option = (value: string) => ({ value, label: { zh: value } })
const about = (field: string) => ({ field, filled: true })
const certificate = (more: object) => ({
  result: { certificate: result.certificate && { ...result.certificate, ...more } },
})

it('finds nothing against a complete version', () => {
  expect(checkVersion(aServiceVersion())).toEqual([])
})

describe('refuses to publish', () => {
  it.each<[string, Partial<ServiceVersionContent>, string]>([
    ['a guide without a summary', { guide: { ...guide, summary: { zh: ' ' } } }, 'guide-element-missing summary'],
    ['a guide without legal basis', { guide: { ...guide, legalBasis: [] } }, 'guide-element-missing legalBasis'],
    [
      'a guide without a place',
      { guide: { ...guide, office: { ...guide.office, address: '' } } },
      'guide-element-missing office',
    ],
    [
      'a guide without a telephone',
      { guide: { ...guide, office: { ...guide.office, phone: '' } } },
      'guide-element-missing contact',
    ],
    ['no materials', { materials: [] }, 'guide-element-missing materials'],
    ['an empty form', { form: { sections: [] } }, 'form-empty'],
    ['a page that every application has', pageOf('review', text('a')), 'section-key-reserved review'],
    ['two fields under one key', formOf(text('a'), text('a')), 'field-key-repeated a'],
    ['a choice without options', formOf(text('a', { type: 'choice' })), 'options-missing a'],
    [
      'a question about a later answer',
      formOf(text('a', { showWhen: { field: 'b', filled: true } }), text('b')),
      'condition-on-later-field b',
    ],
    [
      'a question about nothing',
      formOf(text('a', { showWhen: { field: 'z', filled: true } })),
      'condition-on-unknown-field z',
    ],
    [
      'a group inside a group',
      formOf(text('g', { type: 'group', fields: [text('h', { type: 'group', fields: [text('i')] })] })),
      'group-inside-group g.h',
    ],
    ['a lower bound above the upper', formOf(text('n', { type: 'number', min: 2, max: 1 })), 'bounds-crossed n'],
    [
      'a process that nobody decides',
      { process: { stages: [{ key: 'r', name: { zh: 'r' }, tasks: [review] }] } },
      'last-stage-must-decide r',
    ],
    [
      'two deciders at once',
      { process: { stages: [{ key: 'd', name: { zh: 'd' }, tasks: [approve, { ...approve, key: 'b' }] }] } },
      'last-stage-must-decide d',
    ],
    ['no process', { process: { stages: [] } }, 'process-empty'],
    [
      'a promise longer than the law',
      { terms: { ...terms, promised: { amount: 21, unit: 'workday' } } },
      'promise-longer-than-law',
    ],
    [
      'tasks longer than the promise',
      { terms: { ...terms, promised: { amount: 4, unit: 'workday' } } },
      'tasks-longer-than-promise',
    ],
    [
      'an acceptance longer than five working days',
      { terms: { ...terms, acceptance: { amount: 6, unit: 'workday' } } },
      'acceptance-too-long',
    ],
    [
      'a question about an answer nobody can give',
      formOf(
        text('a', { type: 'choice', options: [option('yes'), option('no')] }),
        text('b', { showWhen: { field: 'a', equals: 'perhaps' } }),
      ),
      'condition-on-unknown-value a=perhaps',
    ],
    [
      'a yes or no compared with a word',
      formOf(text('a', { type: 'yesNo' }), text('b', { showWhen: { field: 'a', equals: 'yes' } })),
      'condition-on-unknown-value a=yes',
    ],
    [
      'a material that waits for an unknown answer',
      { materials: materials.map((one) => ({ ...one, necessity: 'conditional', requiredWhen: about('z') })) },
      'condition-on-unknown-field z',
    ],
    [
      'a stage that waits for an unknown answer',
      { process: { stages: [{ key: 'r', name: { zh: 'r' }, when: about('z'), tasks: [review] }, last] } },
      'condition-on-unknown-field z',
    ],
    ['a certificate whose holder no answer names', certificate({ holderField: 'z' }), 'holder-field-unknown z'],
    ['a certificate that prints what is not asked', certificate({ printedFields: ['z'] }), 'printed-field-unknown z'],
    [
      'a certificate that prints a promise',
      { ...formOf(text('d', { type: 'declaration' })), ...certificate({ printedFields: ['d'] }) },
      'printed-field-unfit d',
    ],
  ])('%s', (_what, change, expected) => {
    const found = checkVersion({ ...aServiceVersion(), ...change }).map(({ code, where }) =>
      where ? `${code} ${where}` : code,
    )
    expect(found).toContain(expected)
  })
})
