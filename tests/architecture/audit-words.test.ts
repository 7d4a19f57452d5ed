import { describe, expect, it } from 'vitest'
import { ADMIN_ROLES, POST_ROLES } from '@/kernel/actor'
import { BLOCK_KINDS } from '@/modules/front-page/domain/block'
import { ID_TYPES } from '@/modules/identity/domain/account'
import english from '../../messages/en/audit.json'
import chinese from '../../messages/zh-CN/audit.json'
import { DOCUMENT_EVENTS } from '../../src/modules/disclosure/domain/document-event'
import { filesIn, read } from './source-files'

const writers = filesIn('src', /\.ts$/)
  .filter((file) => !file.startsWith('src/generated'))
  .map(read)
  .filter((source) => /record(?:Audit|Access)\(|AuditNote/.test(source))

/** Every word that is written down under this name somewhere. */
const written = (name: string): string[] => {
  const pattern = new RegExp(`\\b${name}: '([a-z][a-z.-]*)'`, 'g')
  return [...new Set(writers.flatMap((source) => [...source.matchAll(pattern)].map(([, word]) => String(word))))]
}

it('every act that is written into the audit log has words for the auditor', () => {
  const acts = written('action').filter((action) => action.includes('.'))
  expect(acts.length).toBeGreaterThan(30)
  expect(acts.filter((action) => !(action.replaceAll('.', '-') in chinese.acts))).toEqual([])
})

it('so has everything that happens to a document', () => {
  expect(DOCUMENT_EVENTS.filter((type) => !(type.replaceAll('.', '-') in chinese.acts))).toEqual([])
})

it('so has every kind of subject', () => {
  const kinds = written('subjectKind')
  expect(kinds.length).toBeGreaterThan(10)
  expect(kinds.filter((kind) => !(kind in chinese.subjects))).toEqual([])
})

it('so has every way of signing in', () => {
  const source = read('src/modules/identity/use-cases/begin-session.ts')
  const ways = [...(/by: ('.*')$/m.exec(source)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, way]) => String(way))
  expect(ways.length).toBeGreaterThan(3)
  expect(ways.filter((way) => !(way in chinese.values.by))).toEqual([])
})

it('so has every name of what is noted beside an act', () => {
  const noted = filesIn('src/modules', /\/use-cases\/.*\.ts$/).map(read)
  const bodies = noted.flatMap((source) => [...source.matchAll(/\bdetail(?::| =) \{([^{}]*)\}/g)].map(([, it]) => it))
  const names = bodies.flatMap((body) =>
    [...`${body}`.matchAll(/(?:^|,)\s*(\w+)\s*(?=[:,]|$)/g)].map(([, it]) => `${it}`),
  )
  const powers = ['holderId', 'postId', 'startsOn', 'endsOn', 'kind', 'role']
  expect(names.length).toBeGreaterThan(40)
  expect([...new Set([...names, ...powers])].filter((name) => !(name in chinese.details))).toEqual([])
})

/** Codes that are noted beside acts, by the name they are noted under and the list they come from. */
const CODES: [name: keyof typeof chinese.values, codes: readonly string[]][] = [
  ['role', [...POST_ROLES, ...ADMIN_ROLES]],
  ['from', ADMIN_ROLES],
  ['to', ADMIN_ROLES],
  ['idType', ID_TYPES],
  ['direction', ['up', 'down']],
  ['kind', [...BLOCK_KINDS, 'account', 'admin_role', 'post', 'stand_in', 'sign_in', 'phone', 'email']],
  ['by', ['code', 'holder']],
]

describe.each([
  ['zh-CN', chinese],
  ['en', english],
])('in %s', (_locale, words) => {
  it.each(CODES)('every code that is noted as %s has a word of its own', (name, codes) => {
    const said = words.values[name] as Record<string, string>
    expect(codes.filter((code) => !said[code])).toEqual([])
    expect(new Set(codes.map((code) => said[code])).size).toBe(codes.length)
  })
})
