import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '@/kernel/plain-date'
import type { CaseEvent } from '@/modules/casework/domain/case-event'
import { type DueExplanation, explainDue } from '@/modules/casework/domain/due-date'
import { OFFICIAL_CALENDAR } from '@/testing/official-calendar'
import { wordsOfTheCity } from '@/testing/words-of-the-city'
import { composeLetter } from './compose-letter'
import { dateWords } from './date-words'
import { documentsFor } from './issue-plan'
import { BODIES, eventOf, facts } from './letters-for-tests'

// Every sentence beside a date is read against the facts the date was made of, for generated cases; and the files of
// words against what no sentence about a date may say.

const TODAY = '2026-11-24'
const given = {
  number: '1',
  issuedOn: TODAY,
  verifyCode: '0'.repeat(26),
  portal: 'https://city.example',
  derivation: wordsOfTheCity,
}
const KINDS = ['LICENSE', 'BENEFIT', 'CONFIRMATION', 'OTHER_POWER', 'PUBLIC_SERVICE']
const written = (event: CaseEvent, itemType = 'LICENSE', certificate = facts.certificate) =>
  documentsFor(event, certificate).map((kind) =>
    composeLetter(
      kind,
      event,
      { ...facts, certificate, service: { ...facts.service, itemType, legalBasis: [] } },
      given,
    ),
  )
const dueFrom = (startsOn: PlainDate, amount: number, more: { extensionDays?: number; open?: boolean } = {}) =>
  explainDue(
    {
      startsOn,
      limit: { amount, unit: 'workday' },
      extensionDays: more.extensionDays ?? 0,
      excluded: more.open ? [{ from: '2026-11-20', to: null }] : [],
    },
    OFFICIAL_CALENDAR,
    TODAY,
  )

/** Cases over weekends, holidays and the turn of a year that nobody has announced. */
const FILED_ON: PlainDate[] = ['2026-02-13', '2026-04-30', '2026-09-24', '2026-11-10', '2026-12-28']
const CASES = FILED_ON.flatMap((filedOn) =>
  [0, 10].map((promised) => {
    const acceptanceDue = dueFrom(filedOn, 5)
    return { filedOn, acceptanceDue, expectedDue: dueFrom(acceptanceDue.dueOn, promised), promised }
  }),
)

describe.each(CASES)(
  'filed on $filedOn, promised in $promised working days',
  ({ filedOn, acceptanceDue, expectedDue, promised }) => {
    it.each(KINDS)(
      'the receipt of a %s tells when it was received, by when it is answered, and what silence means',
      (itemType) => {
        const payload = { serviceName: 'x', channel: 'online', filing: 1, acceptanceDue, expectedDue } as const
        const [receipt] = written(eventOf({ type: 'case.submitted', payload }), itemType)
        const [answer, decision] = receipt?.dues ?? []
        expect(answer?.title).toContain(dateWords(acceptanceDue.dueOn))
        expect(answer?.lines[0]).toBe(`收到材料之日 ${dateWords(filedOn)}，当日不计`)
        // Nobody received or accepted anything on the last day for acceptance: it is only the latest day that may begin it.
        expect(decision?.title).toContain(dateWords(expectedDue.dueOn))
        expect(decision?.lines[0]).toBe(`最迟 ${dateWords(acceptanceDue.dueOn)} 受理，当日不计`)
        expect(receipt?.facts.slice(0, 2)).toEqual([
          { label: '办件编号', value: facts.caseNo },
          { label: '查询码', value: facts.queryCode },
        ])
        expect(receipt?.closing.join('')).toMatch(itemType === 'LICENSE' ? /即为受理（.*第三十二条）/ : /查询进度/)
        expect(receipt?.closing.join('').includes('即为受理')).toBe(itemType === 'LICENSE')
      },
    )

    it('the last day is named as one that still counts, and only once it is known', () => {
      for (const open of [false, true]) {
        const due = dueFrom(filedOn, promised, { open })
        const last = wordsOfTheCity(due, 'decision').lines.at(-1)
        const definite = `所以最后一日是 ${dateWords(due.dueOn)}，当日仍在期限内`
        expect(last).toBe(
          open ? `特别程序还没有结束，结束后重新计算；假如今天结束，最后一日是 ${dateWords(due.dueOn)}` : definite,
        )
      }
    })
  },
)

describe('an extension', () => {
  const due = dueFrom('2026-11-10', 10, { extensionDays: 5 })
  const statutory = dueFrom('2026-11-10', 20, { extensionDays: 5 })
  const letter = (payload: { due: DueExplanation; statutory?: DueExplanation | null }) =>
    written(eventOf({ type: 'extension.approved', payload: { days: 5, reason: '案情复杂', ...payload } }))[0]

  it('names both limits that it moves, each with its own day', () => {
    const told = letter({ due, statutory })
    expect(told?.paragraphs[0]).toContain('承诺办结期限和法定办结期限都延长5个工作日')
    expect(told?.paragraphs[0]).not.toContain('法定期限内不能')
    expect(told?.dues.map(({ title }) => title)).toEqual([
      expect.stringMatching(`承诺期限.*${dateWords(due.dueOn)}`),
      expect.stringMatching(`法定期限.*${dateWords(statutory.dueOn)}`),
    ])
  })

  it('speaks of the promise alone where no law sets a limit', () => {
    expect(JSON.stringify(letter({ due, statutory: null }))).not.toContain('法定')
  })

  it('names no day while a special procedure is open', () => {
    const open = dueFrom('2026-11-10', 10, { extensionDays: 5, open: true })
    expect(letter({ due: open })?.dues[0]?.title).toBe('延长后的承诺期限，最迟作出决定：特别程序结束后重新计算')
  })
})

it.each(KINDS.filter((kind) => kind !== 'LICENSE'))('no letter about a %s cites the law on licences', (itemType) => {
  for (const body of BODIES.filter(({ type }) => type !== 'case.acceptance-rejected')) {
    for (const certificate of [null, facts.certificate]) {
      const said = written(eventOf(body), itemType, certificate).map(
        ({ title: _title, facts: _facts, ...letter }) => letter,
      )
      expect(JSON.stringify(said).replaceAll('食品经营许可', '')).not.toMatch(/许可|即为受理/)
    }
  }
})

describe('the words of the city', () => {
  const files = readdirSync('messages/zh-CN').map(
    (name) => [name, readFileSync(`messages/zh-CN/${name}`, 'utf8')] as const,
  )

  it.each(files)('%s name a last day by 最迟 or 最后一日, never by 前 or 止', (_name, text) => {
    expect(text).not.toMatch(/\{(day|date|due|answerBy|expected)\} ?(之?前|止|为止|截止)/)
  })

  it.each(files)('%s call working days 工作日; 天 counts days of the calendar', (name, text) => {
    const counted = [...text.matchAll(/"([\w-]+)": "[^"]*\{days\} ?天/g)].map(([, key]) => `${name}:${key}`)
    // Days off by notice, and update cycles of columns, are days of the calendar.
    const calendar = [
      'casework.json:holidays',
      'casework.json:makeup',
      'columns.json:days',
      'publishing.json:days',
      'disclosure.json:column-cycle',
    ]
    expect(counted.filter((key) => !calendar.includes(key))).toEqual([])
  })

  it.each(['casework', 'desk', 'my', 'notifications'])('%s cite the law on licences for licences only', (name) => {
    const text = readFileSync(`messages/zh-CN/${name}.json`, 'utf8')
    expect(text.replace(/licence \{[^}]*\}/g, '').replace(/"basis": "[^"]*"/, '')).not.toContain('许可法')
  })

  it('there is one word for the code that proves a document', () => {
    const sources = ['src/modules/certificates', 'messages', 'src/app'].flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile() && /\.(tsx?|typ|json)$/.test(one.name) && !one.name.includes('.test.'))
        .map((one) => `${one.parentPath}/${one.name}`),
    )
    expect(sources.filter((file) => readFileSync(file, 'utf8').includes('查验'))).toEqual([])
  })
})
