import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { TIME_ZONE } from '@/kernel/plain-date'
import { OFFICIAL_CALENDAR } from '@/testing/official-calendar'
import { EXCLUDED_PROCEDURES } from '../domain/case'
import { explainDue } from '../domain/due-date'
import { CASE_STATUSES } from '../domain/lifecycle'
import { CASE_REFUSALS } from '../domain/refusals'
import { TIMELINE_TYPES } from '../domain/timeline'
import { dayWords } from './day-words'
import { derivationWords } from './derivation-words'
import { dueWords, leftWords } from './due-words'
import { timelineDetail, timelineTitle } from './timeline-words'

const messagesOf = (locale: string) => JSON.parse(readFileSync(`messages/${locale}/casework.json`, 'utf8'))
const wordsIn = (locale: string) =>
  createTranslator({
    locale,
    timeZone: TIME_ZONE,
    messages: { casework: messagesOf(locale) },
    namespace: 'casework',
    onError: (error) => {
      throw error
    },
  }) as never as (key: string, params?: Record<string, string | number>) => string

describe.each(['zh-CN', 'en'])('the words about cases in %s', (locale) => {
  const t = wordsIn(locale)
  const params = { by: '周正', on: '2026-09-02', most: 10, day: '2026-09-02', unit: 'workday' }

  it('name every status, procedure, refusal and event', () => {
    for (const status of CASE_STATUSES) expect(t(`status.${status}`)).toBeTruthy()
    for (const procedure of EXCLUDED_PROCEDURES) expect(t(`procedures.${procedure}`)).toBeTruthy()
    for (const code of CASE_REFUSALS) expect(t(`refusals.${code.replaceAll('.', '-')}`, params)).toBeTruthy()
    const facts = {
      due: '2026-09-29',
      expected: '2026-10-14',
      count: 2,
      answerBy: '2026-10-20',
      on: '2026-09-01',
      reason: '理由。',
      legalBasis: '第十条。',
      referTo: '市监局',
      stage: '审查',
      task: '初审',
      procedure: 'HEARING',
      days: 5,
      unit: 'workday',
      open: 'no',
      number: 'SD1',
      conditions: '',
      of: 'acceptance',
      from: '2026-09-08',
      to: '2026-09-09~',
      also: 'expected',
      alsoFrom: '2026-10-14',
      alsoTo: '2026-10-15',
    }
    for (const type of TIMELINE_TYPES) {
      expect(timelineTitle(t, type)).toBeTruthy()
      expect(timelineDetail(t, locale, { seq: 1, at: new Date(0), type, facts }, 'licence')).not.toMatch(
        /2026-\d\d-\d\d|HEARING/,
      )
    }
  })

  it('say how a date came about', () => {
    const facts = {
      startsOn: '2026-09-01',
      limit: { amount: 20, unit: 'workday' },
      extensionDays: 10,
      excluded: [{ from: '2026-09-10', to: '2026-09-22' }],
    } as const
    const words = dueWords(t, locale, explainDue(facts, OFFICIAL_CALENDAR, '2026-11-24'), 'decision')
    expect(words).toMatchSnapshot()
  })

  it.each([
    ['of six days ends on the day before the clock ran on', '2026-04-08', '2026-04-16', ['04-08', '04-15']],
    ['of one day', '2026-04-08', '2026-04-09', ['04-08', '04-08']],
    ['that began and ended on one day names that day only', '2026-04-08', '2026-04-08', ['04-08']],
    ['that is still open', '2026-04-08', null, ['04-08']],
  ])('a special procedure %s', (_case, from, to, days) => {
    const facts = { startsOn: '2026-04-02', limit: { amount: 20, unit: 'workday' }, extensionDays: 0 } as const
    const due = explainDue({ ...facts, excluded: [{ from, to }] }, OFFICIAL_CALENDAR, '2026-04-10')
    const { lines } = derivationWords(t, locale, due, 'decision')
    const told = lines.find((line) => line.includes(dayWords(locale, from)) && line !== lines[0])
    const named = ['2026-04-07', '2026-04-08', '2026-04-09', '2026-04-15', '2026-04-16']
    const found = named.filter((day) => told?.includes(dayWords(locale, day)))
    expect(found).toEqual([...new Set(days.map((day) => `2026-${day}`))])
  })

  it.each([
    [{ daysLeft: 3, urgency: 'normal' }],
    [{ daysLeft: 1, urgency: 'soon' }],
    [{ daysLeft: 0, urgency: 'today' }],
    [{ daysLeft: -2, urgency: 'overdue' }],
    [{ daysLeft: 0, urgency: 'overdue' }],
    [{ daysLeft: 3, urgency: 'paused' }],
    [{ daysLeft: null, urgency: 'waiting' }],
  ] as const)('say how long it is: %o', (dates) => {
    expect(leftWords(t, dates)).toMatchSnapshot()
  })
})
