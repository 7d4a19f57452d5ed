import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, read } from './source-files'

type Ban = { what: string; found: (source: string) => boolean; except?: RegExp; sample: string }

/** Each call of a formatter of dates, with its arguments. */
const formatters = (source: string): string[] =>
  [...source.matchAll(/new Intl\.DateTimeFormat\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].map(([, args]) => args ?? '')

const BANS: Ban[] = [
  {
    what: 'the city’s time zone written out a second time',
    found: (source) => /Asia\/Shanghai|['"`}]\s*\+08:00|:00\+08:00/.test(source.replace(/\/\*[\s\S]*?\*\//g, '')),
    except:
      /^src\/kernel\/plain-date\.ts$|^scripts\/(?:lib\/(?:clock|surroundings)|test-anywhere)\.mjs$|\.examples\.tsx$/,
    sample: "new Date(day + 'T00:00:00+08:00')",
  },
  {
    what: 'a moment told by the clock of the machine',
    found: (source) =>
      formatters(source).some((args) => !/timeZone|CLOCK|asked/.test(args)) ||
      /\.toLocale(?:Date|Time)String\(/.test(source),
    sample: "new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' })",
  },
  {
    what: 'a date in the framework’s own regional form, American in English (`cityFormat` writes the city’s)',
    found: (source) => /\b(?:get|use)Formatter\(/.test(codeOf(source)),
    sample: 'const format = await getFormatter()',
  },
  {
    what: 'a part of a date read in the zone of the machine',
    found: (source) =>
      /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|\.to(?:Date|Time)String\(/.test(
        codeOf(source),
      ),
    sample: 'now.getDate()',
  },
  {
    what: 'a day made from an instant by its UTC text',
    found: (source) => /toISOString\(\)\s*\.\s*(?:slice|substring|split)\(/.test(codeOf(source)),
    except: /^src\/kernel\/plain-date\.ts$/,
    sample: 'now.toISOString().slice(0, 10)',
  },
  {
    what: 'an instant made of parts, or of a text without a zone, by the machine',
    found: (source) =>
      /new Date\(\s*[\w.]+\s*,\s*[\w.]+/.test(codeOf(source)) ||
      /(?:new Date|Date\.parse)\((['"`])[^'"`\n]*T[^'"`\n]*(?<!Z|\d\d:\d\d|\})\1\)/.test(source) ||
      /\.valueAsDate\b/.test(codeOf(source)),
    sample: 'new Date(2026, 10, 28)',
  },
  {
    what: 'a day or hour cut out of an instant in the zone of the session',
    found: (source) =>
      /\bdate_trunc\(|\bto_char\(|\bdate_part\(/i.test(source) ||
      /\b\w+_at\b"?\s*::\s*(?:date|time|text)\b/i.test(source) ||
      /\bextract\(\s*(?!epoch)\w+\s+from\s+(?:\w+\.)?"?\w+_at"?\s*\)/i.test(source),
    sample: "SELECT date_trunc('day', submitted_at) FROM cases",
  },
]

const sources = ['src', 'prisma/seed', 'public', 'scripts', 'bench', 'tests/e2e', 'tests/faults'].flatMap((place) =>
  filesIn(place, /\.(?:tsx?|mjs|js)$/),
)
const own = sources.filter((file) => !/\/generated\/|\/testing\//.test(file))

describe('days and hours are the city’s, wherever server and reader stand', () => {
  it.each(BANS)('$what', ({ found, except }) => {
    expect(own.filter((file) => !except?.test(file) && found(read(file)))).toEqual([])
  })

  it.each(BANS)('sees red: $what', ({ found, sample }) => expect(found(sample)).toBe(true))
})
