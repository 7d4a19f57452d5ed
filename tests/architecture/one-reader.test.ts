import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesIn, read } from './source-files'

/**
 * What people type has one reader each, in src/kernel: telephone, mail, identity and credit numbers, names, days, numbers,
 * addresses. A pattern of its own elsewhere would take in one place what another refuses. Where one stands all the same,
 * it stands here with the reason; a name that ends in a slash is a folder.
 */
const NOT_READING: Record<string, string> = {
  'src/kernel/': 'the readers themselves',
  'src/platform/log.ts': 'takes personal data out of a line; takes nothing in',
  'src/platform/password-hash.ts': 'a password is no word in a form: it is only compared',
  'src/modules/identity/domain/password-rules.ts': 'the same',
  'src/modules/search/domain/': 'compares words of a search with words of a text',
  'src/modules/casework/domain/search-grams.ts': 'the same for the list of cases',
  'src/modules/disclosure/domain/doc-number.ts': 'the number of an official document, whose one reader this is',
  'src/app/[locale]/(admin)/admin/calendar/notice-text.ts': 'the sentences of a State Council notice',
  'src/app/[locale]/(admin)/admin/calendar/notice-days.ts': 'days inside those sentences',
  'src/modules/casework/domain/case-number.ts': 'the number of a case, whose one reader this is',
  'src/platform/env.ts': 'a setting of whoever runs the city',
  'src/modules/casework/domain/worklist.ts': 'a cursor that our own page wrote',
  'src/testing/': 'writes what a person would type',
}

/** What such a pattern contains, by what it is for. */
const SIGNS: [what: string, sign: RegExp][] = [
  ['a mobile number', /1\[3-?9\]|1\[3456789\]/],
  ['an area code', /\^?\(?0\\d\{2/],
  ['an identity number', /\\d\{1[57]\}|\[0-9\]\{1[57]\}|\[\\dXx?\]|\[0-9Xx?\]/],
  ['a credit code', /\[0-9A-HJ-NPQRTUWXY\]|[A-HJ-N]PQRTU/],
  ['an e-mail address', /\[\^[^\]]*@[^\]]*\][+*]?@|\\S\+@|\]\+@\[/],
  ['a day', /\\d\{4\}\)?[-/.年[\\]+.{0,6}\\d\{(?:1,)?2\}/],
]
const CALLS = /^(?:z|zod)\.(?:email|coerce\.date)$/

/** What every sign and call contains; files without it need no closer look. */
const WORTH_A_LOOK = /\\d|\[\^|\[0-9|1\[3|NFK|\.email\(|coerce\.date|PQRTU/

function secondReaders(file: string): string[] {
  const words = read(file)
  if (!WORTH_A_LOOK.test(words)) return []
  const source = ts.createSourceFile(file, words, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = patternIn(node)
    if (text !== null) found.push(...SIGNS.filter(([, sign]) => sign.test(text)).map(([what]) => what))
    if (ts.isCallExpression(node)) {
      const call = node.expression.getText(source)
      if (CALLS.test(call)) found.push(call)
      if (/\.normalize$/.test(call) && /['"]NFK/.test(node.arguments[0]?.getText(source) ?? '')) found.push('NFKC')
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found.map((what) => `${file}: ${what}`)
}

/** The text of a regular expression, written as such or as the words that one is made of. */
function patternIn(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) return node.getText()
  const isRaw = ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw'
  if (isRaw) return node.template.getText()
  return ts.isStringLiteral(node) && node.text.includes('\\d') ? node.text : null
}

const isExcepted = (file: string): boolean =>
  Object.keys(NOT_READING).some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))

const FILES = filesIn('src', /\.tsx?$/).filter((file) => !file.startsWith('src/generated/'))

describe('one reader for one thing', () => {
  it('no second one stands outside src/kernel', () => {
    expect(FILES.filter((file) => !isExcepted(file)).flatMap(secondReaders)).toEqual([])
  })

  it('every exception is still one', () => {
    const idle = Object.keys(NOT_READING).filter(
      (place) =>
        place !== 'src/testing/' && !FILES.some((file) => file.startsWith(place) && secondReaders(file).length > 0),
    )
    expect(idle).toEqual([])
  })

  it('would be seen', () => {
    const seen = (pattern: string) => SIGNS.filter(([, sign]) => sign.test(pattern)).map(([what]) => what)
    expect(seen(String.raw`/^1[3-9]\d{9}$/`)).toEqual(['a mobile number'])
    expect(seen(String.raw`/^0\d{2,3}-?\d{7,8}$/`)).toEqual(['an area code'])
    expect(seen(String.raw`/^\d{17}[\dX]$/`)).toEqual(['an identity number'])
    expect(seen(String.raw`/^[0-9A-HJ-NPQRTUWXY]{18}$/`)).toEqual(['a credit code'])
    expect(seen(String.raw`/^[^\s@]+@[^\s@]+$/`)).toEqual(['an e-mail address'])
    expect(seen(String.raw`/^\d{4}-\d{2}-\d{2}$/`)).toEqual(['a day'])
  })
})
