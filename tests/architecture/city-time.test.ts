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
    except: /^src\/kernel\/plain-date\.ts$|\.examples\.tsx$/,
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
]

const sources = ['src', 'prisma/seed', 'public'].flatMap((place) => filesIn(place, /\.(?:tsx?|mjs|js)$/))
const own = sources.filter((file) => !/\/generated\/|\/testing\//.test(file))

describe('days and hours are the city’s, wherever server and reader stand', () => {
  it.each(BANS)('$what', ({ found, except }) => {
    expect(own.filter((file) => !except?.test(file) && found(read(file)))).toEqual([])
  })

  it.each(BANS)('sees red: $what', ({ found, sample }) => expect(found(sample)).toBe(true))
})
