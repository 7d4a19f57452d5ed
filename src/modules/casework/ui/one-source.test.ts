import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CASE_STATUSES } from '../domain/lifecycle'
import { TIMELINE_TYPES } from '../domain/timeline'
import { STATUS_TONES } from './status-tone'

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|generated/.test(file))
  .map((file) => ({ file: join('src', file), text: readFileSync(join('src', file), 'utf8') }))

/** Where a file of messages names all of some keys, as keys of their own or behind a prefix. */
function groupsNaming(keys: readonly string[], node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = Object.keys(node)
  const here = keys.every((key) => own.includes(key)) ? [path] : []
  return [...here, ...Object.entries(node).flatMap(([key, value]) => groupsNaming(keys, value, `${path}.${key}`))]
}

const groupsIn = (locale: string, keys: readonly string[]) =>
  readdirSync(`messages/${locale}`).flatMap((file) =>
    groupsNaming(keys, JSON.parse(readFileSync(`messages/${locale}/${file}`, 'utf8')), file.replace('.json', '')),
  )

describe.each(['zh-CN', 'en'])('in %s', (locale) => {
  it('the name of a status stands in one place; what to do next is another thing', () => {
    expect(groupsIn(locale, CASE_STATUSES)).toEqual(['casework.status', 'my.home.next'])
  })

  it('what happened is named in one place, for the applicant, the officer and whoever has number and code', () => {
    expect(groupsIn(locale, TIMELINE_TYPES)).toEqual(['casework.timeline.title', 'casework.timeline.detail'])
  })
})

it('a status has one mark, set in one file', () => {
  expect(Object.keys(STATUS_TONES).sort()).toEqual([...CASE_STATUSES].sort())
  const marks = SOURCES.filter(({ text }) => /not_required: '(neutral|active|waiting|done|refused|overdue)'/.test(text))
  expect(marks.map(({ file }) => file)).toEqual(['src/modules/casework/ui/status-tone.ts'])
})

it('the last day of a special procedure is worked out in one file', () => {
  const derived = SOURCES.filter(({ text }) => /addDays\(to, -1\)/.test(text))
  expect(derived.map(({ file }) => file)).toEqual(['src/modules/casework/ui/derivation-words.ts'])
})
