import { describe, expect, it } from 'vitest'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { FOOD_FORM, FOOD_MATERIALS, FOOD_PROCESS } from '@/testing/food-licence'
import { correctionScope, withinScope } from './correction-scope'
import { mergeAnswers } from './draft-merge'
import { changedBetween } from './filing-diff'
import { filingSteps, pageToGoOn, stepOfField } from './filing-steps'
import { departmentCodesOf, freezeProcess } from './freeze-process'
import { labelledAnswers } from './labelled-answers'
import { materialsFor, missingMaterials } from './required-materials'
import { fieldsShown, newlyOpen, sectionAnswers } from './section-answers'
import { SectionRequest } from './section-request'
import { mapSensitive } from './sensitive-answers'

describe('materials follow the answers', () => {
  it.each<[Answers, string[]]>([
    [{ kind: 'shop' }, ['plan!', 'extra']],
    [{ kind: 'canteen' }, ['plan!', 'kitchenPhoto!', 'extra']],
  ])('for %j asks for %j, never for what the city has', (answers, expected) => {
    const asked = materialsFor(FOOD_MATERIALS, answers)
    expect(asked.map(({ material, required }) => material.key + (required ? '!' : ''))).toEqual(expected)
  })

  it('names only the required ones that have no file', () => {
    const missing = missingMaterials(FOOD_MATERIALS, { kind: 'canteen' }, (key) => (key === 'plan' ? 1 : 0))
    expect(missing.map((material) => material.key)).toEqual(['kitchenPhoto'])
  })
})

describe('an answer to a correction', () => {
  const item = (kind: 'field' | 'material', key: string) => ({ target: { kind, key }, label: key, reason: '不清楚' })
  it.each([
    [[item('field', 'name')], ['name'], []],
    [[item('field', 'staff.0.name')], ['staff'], []],
    [[item('material', 'plan')], [], ['plan']],
    [[item('field', 'kind')], ['kind', 'kitchen', 'seats'], ['kitchenPhoto']],
  ] as const)('to %j may touch the fields %j and materials %j', (items, fields, materials) => {
    const scope = correctionScope(items, FOOD_FORM, FOOD_MATERIALS)
    expect([[...scope.fields].sort(), [...scope.materials]]).toEqual([fields, materials])
  })

  it('changes nothing else, whatever was sent', () => {
    const scope = { fields: new Set(['name']), materials: new Set<string>(), renewed: new Set<string>() }
    expect(withinScope({ name: '旧', area: 60 }, { name: '新', area: 1, seats: 9 }, scope)).toEqual({
      name: '新',
      area: 60,
    })
  })

  it('passes only the pages it may touch', () => {
    const scope = correctionScope([item('field', 'staff')], FOOD_FORM, FOOD_MATERIALS)
    const steps = filingSteps(FOOD_FORM, FOOD_MATERIALS, { kind: 'shop' }, scope)
    expect(steps.map((step) => step.key)).toEqual(['people', 'review'])
    expect(stepOfField(steps, 'staff.0.name')).toBe('people')
  })
})

describe('two filings are compared', () => {
  const filing = (answers: Answers, ...shas: string[]) => ({
    number: 1,
    answers,
    materials: shas.map((sha256) => ({
      materialKey: 'plan',
      attachmentId: sha256,
      fileName: 'a.pdf',
      size: 1,
      sha256,
    })),
    submittedAt: new Date(0),
  })
  it.each<[Answers, Answers, string[]]>([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: '' }, { a: null }, []],
    [{ a: 1 }, { a: 2, b: 'x' }, ['a', 'b']],
    [{ s: [{ n: '甲' }, { n: '乙' }] }, { s: [{ n: '甲' }, { n: '丙' }] }, ['s.1.n']],
    [{ s: [{ n: '甲' }] }, { s: [{ n: '甲' }, { n: '乙' }] }, ['s.1']],
    [{ c: ['x'] }, { c: ['x', 'y'] }, ['c']],
  ])('%j → %j differ in %j', (before, after, expected) => {
    expect([...changedBetween(filing(before), filing(after)).fields]).toEqual(expected)
  })

  it('names materials whose files are other ones, not those whose order changed', () => {
    expect([...changedBetween(filing({}, 'a', 'b'), filing({}, 'b', 'a')).materials]).toEqual([])
    expect([...changedBetween(filing({}, 'a'), filing({}, 'c')).materials]).toEqual(['plan'])
  })
})

describe('two devices on one draft', () => {
  const change = (version: number, page: string, turn = 1) => ({ version, page, turn })
  const stored = { values: { a: 'new', b: 'old' }, changedIn: { a: change(5, 'phone', 3), b: change(2, 'phone') } }
  const from = (seen: number, page: string, turn = 1) => ({ seen, page, turn })
  it.each([
    ['another field', { b: 'mine' }, from(4, 'desk'), { ok: true, changed: true }],
    ['the same field to the same words', { a: 'new' }, from(4, 'desk'), { ok: true, changed: false }],
    ['the same field to other words', { a: 'mine' }, from(4, 'desk'), { ok: false, fields: ['a'] }],
    ['the same field after seeing it', { a: 'mine' }, from(5, 'desk'), { ok: true, changed: true }],
    [
      'a field of the page this tab left just before',
      { a: 'more' },
      { ...from(4, 'desk'), follows: 'phone' },
      { ok: true, changed: true },
    ],
    ['a field of the same page again', { a: 'more' }, from(4, 'phone', 4), { ok: true, changed: true }],
    [
      'a field of the same page, overtaken on the way',
      { a: 'less' },
      from(4, 'phone', 2),
      { ok: true, changed: false },
    ],
  ])('who changes %s', (_what, sent, sender, expected) => {
    expect(mergeAnswers(stored, sent, sender, 6)).toMatchObject(expected)
  })

  it('keep what the other wrote elsewhere', () => {
    expect(mergeAnswers(stored, { b: 'mine' }, from(4, 'desk'), 6)).toEqual({
      ok: true,
      changed: true,
      answers: {
        values: { a: 'new', b: 'mine' },
        changedIn: { a: change(5, 'phone', 3), b: change(6, 'desk') },
      },
    })
  })
})

describe('a process is frozen at filing', () => {
  const own = '00000000-0000-7000-8000-000000000001'
  const withStage = {
    stages: [
      {
        key: 'police',
        name: { zh: '公安会审' },
        when: { field: 'kind', equals: 'canteen' },
        tasks: [
          { key: 'p', name: { zh: '会审' }, departmentCode: 'GAJ0', role: 'reviewer', action: 'review', termDays: 2 },
        ],
      },
      ...FOOD_PROCESS.stages,
    ],
  } as const
  it.each([
    ['leaves out a stage whose condition fails', { kind: 'shop' }, new Map(), ['review', 'decide']],
    ['keeps it when it holds', { kind: 'canteen' }, new Map([['GAJ0', 'police-id']]), ['police', 'review', 'decide']],
    ['refuses a department that is not there', { kind: 'canteen' }, new Map(), undefined],
  ])('%s', (_what, answers, departments, expected) => {
    expect(freezeProcess(withStage, answers, own, departments)?.stages.map((stage) => stage.key)).toEqual(expected)
  })

  it('knows the departments it needs', () => {
    expect(departmentCodesOf(withStage)).toEqual(['GAJ0'])
  })
})

describe('what people are shown', () => {
  const answers = {
    name: '店',
    area: 60,
    kind: 'shop',
    seats: 3,
    staff: [{ name: '李', idNumber: '32068219800615998X' }],
  }

  it('every sensitive answer is found, in rows too', () => {
    const seen: string[] = []
    const masked = mapSensitive(FOOD_FORM, answers, (_text, path) => {
      seen.push(path)
      return '***'
    })
    expect(seen).toEqual(['staff.0.idNumber'])
    expect(masked.staff).toEqual([{ name: '李', idNumber: '***' }])
  })

  it('the form in words, without what is hidden, with marks on what changed', () => {
    const sections = labelledAnswers(FOOD_FORM, answers, new Set(['name', 'staff.0']))
    const items = sections.flatMap((section) => section.items)
    const flat = items.flatMap((item) => (item.kind === 'answer' ? [item.answer] : item.group.rows.flat()))
    expect(flat.map((one) => one.path + (one.changed ? '*' : '') + (one.sensitive ? '!' : ''))).toEqual([
      'name*',
      'area',
      'kind',
      'staff.0.name*',
      'staff.0.idNumber*!',
      'staff.0.phone*',
      'agree',
    ])
    expect(flat[2]?.chosen).toEqual([{ zh: '商店' }])
  })
})

describe('a page of questions, sent without script', () => {
  const anything = () => true
  const shown = (...asked: string[]) => fieldsShown(FOOD_FORM, 'shop', asked)

  it.each([
    ['an answer that opens a question', { kind: 'canteen' }, ['name', 'area', 'kind'], anything, ['seats']],
    ['an answer that opens nothing', { kind: 'shop' }, ['name', 'area', 'kind'], anything, []],
    [
      'a correction that shows one question of the page',
      { kind: 'shop' },
      ['name'],
      (key: string) => key === 'name',
      [],
    ],
  ] as const)('is seen again only after %s', (_what, answers, asked, mayAsk, expected) => {
    const page = { section: 'shop', shown: shown(...asked), mayAsk }
    expect(newlyOpen(FOOD_FORM, answers, page).map(({ key }) => key)).toEqual(expected)
  })

  it('answers only what it showed, whatever else it sends', () => {
    const sent: [string, string][] = [
      ['name', '店'],
      ['area', '9'],
    ]
    expect(sectionAnswers(shown('name', 'agree'), sent, null)).toEqual({ name: '店' })
  })

  it.each([
    ['add', { change: 'add', key: 'staff' }, ['甲', undefined]],
    ['remove the first of one', { change: 'remove', key: 'staff', index: 0 }, ['甲']],
    ['add to something that is no group', { change: 'add', key: 'agree' }, ['甲']],
  ] as const)('can %s', (_what, rows, names) => {
    const answers = sectionAnswers(fieldsShown(FOOD_FORM, 'people', ['staff', 'agree']), [['staff.0.name', '甲']], rows)
    expect((answers.staff as { name?: string }[]).map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['continue', { kind: 'continue' }],
    ['leave', { kind: 'leave' }],
    ['add:staff', { kind: 'rows', change: 'add', key: 'staff' }],
    ['remove:staff:2', { kind: 'rows', change: 'remove', key: 'staff', index: 2 }],
    ['anything else', { kind: 'continue' }],
  ])('reads the button %s', (intent, expected) => {
    const page = '01a20cd2-5380-76e0-ad7f-08c72d13b602'
    const request = SectionRequest.parse({ intent, asked: 'a  b', seen: 'x', page, turn: '3' })
    expect(request).toEqual({ intent: expected, asked: ['a', 'b'], seen: 0, page, turn: 3 })
  })
})

describe('a draft opens where the person stopped', () => {
  const steps = filingSteps(FOOD_FORM, FOOD_MATERIALS, { kind: 'shop' }, null)
  const issue = (path: string) => ({ path, code: 'required' }) as never
  it.each([
    [
      'at the first page that needs something',
      { issues: [issue('staff.0.name')], missing: [], infected: [] },
      stepOfField(steps, 'staff'),
    ],
    [
      'at the earlier of two',
      { issues: [issue('staff.0.name'), issue('name')], missing: ['plan'], infected: [] },
      stepOfField(steps, 'name'),
    ],
    ['at the materials', { issues: [], missing: ['plan'], infected: [] }, 'materials'],
    ['at the review when nothing is missing', { issues: [], missing: [], infected: [] }, 'review'],
  ])('%s', (_where, problems, page) => {
    expect(pageToGoOn(steps, problems)).toBe(page)
  })
})
