import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, read } from './source-files'

/** Statuses, steps and words of single kinds, and everything that says a law or a province's name for a thing. */
const KIND_WORDS =
  /\b(?:permit|licen[cs]e|application|applicant|acceptance|accepted|granted|denied|certificate|correction|inspection|complaint|petition|rating|bundle|deemed?)s?\b/i
const LAW = /许可法|公开条例|信访|复议法|诉讼法|营商条例|\b(?:Article|art\.)\s*\d/
/** How anybody counts time, whatever the kind: the civil code's rules on periods (民法典 200–204) and lent posts. */
const CONTRACT = /domain\/engine\/(?:kind|step|sealed-kind|people|work|clock|timer|limit)\.ts$/

const kindsNamed = (source: string) => KIND_WORDS.exec(codeOf(source))?.[0] ?? null
const lawsNamed = (source: string) => LAW.exec(source)?.[0] ?? null
/** `name(…): …` in a type: parameters of methods are not checked (bivariance). */
const hasMethods = (source: string) => /^ {2,}\w+\??(?:<[^>]*>)?\([^)]*\): /m.test(codeOf(source))
const importsOutside = (source: string) =>
  [...source.matchAll(/from '([^']+)'/g)].flatMap(([, from = '']) =>
    /^(?:\.\/|@\/kernel\/|zod$|\.\.\/event-chain$)/.test(from) ? [] : [from],
  )

describe('the engine of cases names no kind and no law', () => {
  const files = filesIn('src/modules/casework/domain/engine', /\.ts$/).filter((file) => !file.includes('/testing/'))

  it('is there', () => expect(files.length).toBeGreaterThan(20))

  it.each(files)('%s', (file) => {
    const source = read(file)
    expect([kindsNamed(source), lawsNamed(source), importsOutside(source)]).toEqual([null, null, []])
  })

  it('its contract has functions as properties, so that the compiler checks what they take', () =>
    expect(files.filter((file) => CONTRACT.test(file) && hasMethods(read(file)))).toEqual([]))

  it.each([
    ['a kind', () => kindsNamed('if (file.status === open) return takePermit(file)\nconst applicant = 1')],
    ['a law', () => lawsNamed('/** 许可法 32 */')],
    ['a kind’s module', () => importsOutside("import { x } from '@/modules/licensing/domain/x'")[0] ?? null],
    ['a method', () => (hasMethods('type K = {\n  access(file: File): boolean\n}') ? 'access' : null)],
  ])('sees red: %s', (_what, found) => expect(found()).not.toBeNull())
})
