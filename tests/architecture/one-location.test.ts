import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, read } from './source-files'

type Ban = { what: string; looks: RegExp; only: RegExp; samples: string[] }

/** Whatever sends a reader somewhere stands in one place; everything else asks it. */
const BANS: Ban[] = [
  {
    what: 'the framework’s redirect',
    looks: /import \{[^}]*\b(?:redirect|permanentRedirect)\b[^}]*\} from 'next\/navigation'/,
    only: /^src\/platform\/redirect\.ts$/,
    samples: ["import { notFound, redirect } from 'next/navigation'"],
  },
  {
    what: 'a redirect of a Response',
    looks: /Response\.(?:redirect|rewrite)\(/,
    only: /^$/,
    samples: ['return NextResponse.redirect(url)'],
  },
  {
    what: 'the header Location',
    // A type, a read of the field, and a parameter of that name are no writers; nor is taking an object apart.
    looks:
      /[{,]\s*location\s*(?:,[^}]*)?\}(?!\s*(?:=(?!>)|:|\)\s*(?:=>|\{)))|(?:[{,]\s*|['"])location['"]?\s*:\s*(?!string\b|OutgoingHttpHeader\b)|\blocation['"],\s|\[['"]location['"]\]\s*=/i,
    only: /^src\/(?:platform\/city-path|server\/request-context)\.ts$/,
    samples: [
      'new Response(null, { status: 303, headers: { Location: to } })',
      'new Response(null, { status: 303, headers: { location } })',
      "const headers = { 'cache-control': 'no-store', location }",
      "answer.headers.set('location', to)",
    ],
  },
  {
    what: 'a page that refreshes elsewhere',
    looks: /http-?equiv/i,
    only: /^$/,
    samples: ['<meta httpEquiv="refresh" />'],
  },
  {
    what: 'a script that goes on to a given address',
    looks:
      /\blocation\.(?:assign|replace)\(|\blocation(?:\.href)?\s*=[^=]|\brouter\.(?:push|replace)\((?!['"])|\bwindow\.open\(/,
    // The address of a suggestion, which the city itself wrote; the sign-in page, with this very page as `next`.
    only: /^public\/assets\/enhance\.js$|^src\/ui\/session-watch\/session-watch\.tsx$/,
    samples: ['router.push(next)'],
  },
]

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
const sources = [...filesIn('src', /\.tsx?$/), ...filesIn('public', /\.js$/)].filter(
  (file) => !/\/generated\/|\/testing\//.test(file),
)

describe('one place says where a reader is sent', () => {
  it.each(BANS)('$what', ({ looks, only }) => {
    expect(sources.filter((file) => !only.test(file) && looks.test(withoutComments(read(file))))).toEqual([])
  })

  it.each(BANS)('sees red: $what', ({ looks, samples }) => {
    for (const sample of samples) expect([sample, looks.test(sample)]).toEqual([sample, true])
  })

  it('which asks for the city’s own path before it leaves', () => {
    expect(codeOf(read('src/platform/redirect.ts')).match(/\bleave\(/g)).toHaveLength(2)
    expect(read('src/platform/redirect.ts')).toContain("leave(cityPath(wanted, '/'))")
  })
})
