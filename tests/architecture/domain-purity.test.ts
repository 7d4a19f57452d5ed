import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, read } from './source-files'

const IMPURE = [
  /\bDate\.now\(/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\(/,
  /\bprocess\.(env|argv|cwd|exit|pid|stdout|stderr|hrtime|uptime|nextTick|memoryUsage)\b/,
  /\bfetch\(/,
  /\bconsole\./,
  /\bsetTimeout\(|\bsetInterval\(/,
  /\bTemporal\.Now\b/,
  /\brandomUUID\(|\brandomBytes\(/,
]

const impurities = (source: string) => IMPURE.filter((pattern) => pattern.test(codeOf(source))).map(String)

describe('rules are pure: the same facts give the same answer, on every day and every machine', () => {
  const files = [...filesIn('src/modules', /\/domain\/.*\.ts$/), ...filesIn('src/kernel', /\.ts$/)]

  it('finds rules at all', () => expect(files).not.toEqual([]))

  it.each(files)('%s', (file) => expect(impurities(read(file))).toEqual([]))

  it.each(['const t = Date.now()', 'const d = new Date()', 'if (process.env.X) {}', 'console.log(1)', 'Math.random()'])(
    'sees red: %s',
    (source) => expect(impurities(source)).not.toEqual([]),
  )

  it('lets a rule work with a date it was given', () => {
    expect(impurities("const day = new Date(text) // not new Date()\nconst words = 'Date.now('")).toEqual([])
  })
})
