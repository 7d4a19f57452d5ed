import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, read } from './source-files'

/** Words of an earlier way of naming things, and the term that stands for each now (docs/glossary.md). */
const WORDS: Record<string, RegExp> = {
  'front door: server': /\bfront[- ]?door\b/i,
  'door: server, route, endpoint or guard': /\bdoors?\b/i,
  'house: application': /\bhouses?\b/i,
  'laid aside: dead letter': /\blaid[- ]aside\b/i,
  'rounds of the worker: scheduled jobs': /\brounds of the worker\b/i,
  'kept words: unsent words': /\bkept[- ]words\b/i,
}

/** The same in names of code and of files. */
const NAMES: Record<string, RegExp> = {
  'Door, House: server, application': /\b\w*(?:Door|House)s?\b/,
  'Standing: status': /\b\w*Standing\b/,
  'Filling: opened draft': /\b\w*Filling\b/,
  'LaidAside: dead letter': /\b\w*LaidAside\w*\b/,
  'Rounds: scheduled jobs': /\b(?:ROUNDS|Round)\b/,
  'KeptWords: unsent words': /\bKeptWords\w*\b/,
  'cameSecond: refuseAsOutdated': /\bcameSecond\b/,
  'Told: notified': /\b(?:Told|tell(?:Of)?[A-Z]\w*)\b/,
}
const FILE_NAMES = /(?:^|[/-])(?:door|house|rounds?|laid-aside|standing(?!-in)|filling|told|kept-words)(?:[-./]|$)/

/** Where such a word means what it says, with the reason. */
const LAWFUL: Record<string, string> = {
  'prisma/seed/publications/columns.ts': 'compensation for houses is a column of the city',
  'prisma/seed/services/': 'what a service is for',
  'src/modules/search/': 'what people say when they search, and lists of it',
  'tests/architecture/plain-names.test.ts': 'this list',
}
const isLawful = (file: string): boolean => Object.keys(LAWFUL).some((start) => file.startsWith(start))

const files = ['src', 'scripts', 'bench', 'tests', 'docs', 'deploy', 'public/assets', 'prisma/schema', 'prisma/seed']
  .flatMap((folder) => filesIn(folder, /\.(?:tsx?|mjs|js|css|typ|md|prisma|sh)$/, { tests: true }))
  .concat('README.md', 'next.config.ts', 'vitest.config.ts', '.dependency-cruiser.cjs', 'Dockerfile')
  .filter((file) => !file.startsWith('src/generated/') && !isLawful(file))

const wordsIn = (text: string): string[] => Object.keys(WORDS).filter((term) => WORDS[term]?.test(text))
const namesIn = (code: string): string[] => Object.keys(NAMES).filter((term) => NAMES[term]?.test(codeOf(code)))

describe('code and documents speak plain engineering English', () => {
  it('in comments, documents and test titles', () =>
    expect(files.flatMap((file) => wordsIn(read(file)).map((term) => `${file}: ${term}`))).toEqual([]))

  it('in names of code', () => {
    const code = files.filter((file) => /\.(?:tsx?|mjs|js)$/.test(file))
    expect(code.flatMap((file) => namesIn(read(file)).map((term) => `${file}: ${term}`))).toEqual([])
  })

  it('in names of files', () => expect(files.filter((file) => FILE_NAMES.test(file))).toEqual([]))

  it('has no exception that is gone', () => {
    const known = ['src', 'tests', 'prisma/seed'].flatMap((folder) => filesIn(folder, /./, { tests: true }))
    expect(Object.keys(LAWFUL).filter((start) => !known.some((file) => file.startsWith(start)))).toEqual([])
  })

  it.each([
    ['/** Every request enters by the front door. */', 'front door: server'],
    ['// The house behind it does not answer.', 'house: application'],
    ['| jobs that were laid aside |', 'laid aside: dead letter'],
  ])('sees red: %s', (text, term) => expect(wordsIn(text)).toContain(term))

  it.each([
    ['const x: BackupStanding = y', 'Standing: status'],
    ['export const ROUNDS = []', 'Rounds: scheduled jobs'],
    ['await tellApplicant(event)', 'Told: notified'],
  ])('sees red: %s', (code, term) => expect(namesIn(code)).toContain(term))

  it.each(['one household', 'a household of two', 'roundTrip(5)', 'standing in for somebody'])(
    'lets pass: %s',
    (text) => expect([...wordsIn(text), ...namesIn(text)]).toEqual([]),
  )
})
