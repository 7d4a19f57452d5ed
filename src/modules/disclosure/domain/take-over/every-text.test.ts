import { expect, it } from 'vitest'
import { cleanHtml } from '@/platform/clean-html'
import { fc } from '@/testing/generated'
import { bodyLines } from '../body-text'
import { FILE_ADDRESS } from '../file'
import { takeOverHtml } from './take-over-html'

/** A word of a text: where it stands, and whether anybody was meant to read it. */
type Node = { open: string; close: string; isLine: boolean; isGone: boolean; children: (Node | 'word' | 'blank')[] }

const LINES: [string, string][] = [
  ['<p class=MsoNormal style="text-indent:32pt">', '</p>'],
  ['<div>', '</div>'],
  ['<h1>', '</h1>'],
  ['<h3 align=center>', '</h3>'],
  ['<ul><li>', '</li></ul>'],
  ['<ol start="7"><li>', '</li></ol>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<blockquote>', '</blockquote>'],
  ['<section><font face="仿宋">', '</font></section>'],
  ['<center>', '</center>'],
]
const WORDS: [string, string][] = [
  ['<span style="font-weight:bold;color:red">', '</span>'],
  ['<b style="font-weight:normal">', '</b>'],
  ['<sup>', '</sup>'],
  ['<s>', '</s>'],
  ['<u>', '</u>'],
  ['<ins>', '</ins>'],
  ['<a href="www.gov.cn">链接</a><span>', '</span>'],
  ['<a href="#_ftn1">注</a><span>', '</span>'],
  ['<o:p>', '</o:p>'],
  ['<span style="vertical-align:sub">', '</span>'],
]
const GONE: [string, string][] = [
  ['<del cite="x">', '</del>'],
  ['<span class="msoDel a">', '</span>'],
  ['<span style="DISPLAY: none">', '</span>'],
  ['<span style="mso-hide:all">', '</span>'],
  ['<span style="visibility:hidden">', '</span>'],
  ['<span style="font-size:0">', '</span>'],
  ['<span hidden>', '</span>'],
  ['<div style="mso-element:comment-list"><div class=msocomtxt>', '</div></div>'],
  ['<span class=MsoCommentReference>', '</span>'],
  ['<comment>', '</comment>'],
]

const node = (
  pairs: [string, string][],
  kind: { isLine: boolean; isGone: boolean },
  child: fc.Arbitrary<Node['children'][number]>,
) =>
  fc
    .tuple(fc.constantFrom(...pairs), fc.array(child, { minLength: 1, maxLength: 4 }))
    .map(([[open, close], children]): Node => ({ open, close, children, ...kind }))

const { block } = fc.letrec<{ inline: Node['children'][number]; block: Node['children'][number] }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('word' as const, 'word' as const, 'blank' as const),
    node(WORDS, { isLine: false, isGone: false }, tie('inline')),
    node(GONE.slice(0, 7), { isLine: false, isGone: true }, tie('inline')),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    node(LINES.slice(0, 4), { isLine: true, isGone: false }, tie('inline')),
    node(LINES.slice(4), { isLine: true, isGone: false }, fc.oneof(tie('inline'), tie('block'))),
    node(GONE, { isLine: false, isGone: true }, tie('inline')),
  ),
}))

/** The tree as HTML, its words numbered; those that may be read, and those of them that begin a line. */
function written(nodes: Node['children']) {
  let count = 0
  let fresh = true
  const shown: string[] = []
  const firsts = new Set<string>()
  const write = (one: Node['children'][number], isGone: boolean): string => {
    if (one === 'blank') return '　　'
    if (one === 'word') {
      const word = `〈${++count}〉`
      if (isGone) return word
      if (fresh) firsts.add(word)
      fresh = false
      shown.push(word)
      return word
    }
    const gone = isGone || one.isGone
    if (one.isLine) fresh = true
    const inner = one.children.map((child) => write(child, gone)).join('')
    if (one.isLine) fresh = true
    return one.open + inner + one.close
  }
  return { html: nodes.map((one) => write(one, false)).join('\n'), shown, firsts }
}

it('shows of any text every word in its order and on its line, and none that was not to be read', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (nodes) => {
      const { html, shown, firsts } = written(nodes)
      const taken = takeOverHtml(html, { ownImages: FILE_ADDRESS }).html
      expect(taken.match(/〈\d+〉/g) ?? []).toEqual(shown)
      const lines = bodyLines(taken)
      for (const first of firsts) {
        const before = shown[shown.indexOf(first) - 1]
        if (before) expect(lines.some((line) => line.includes(before + first))).toBe(false)
      }
      expect(takeOverHtml(taken, { ownImages: FILE_ADDRESS }).html, 'once more changes nothing').toBe(taken)
      expect(cleanHtml(taken, FILE_ADDRESS).replaceAll(' />', '>'), 'the sanitiser has nothing to take').toBe(taken)
    }),
    { numRuns: 250, seed: 20261128 },
  )
})

it('never fails, whatever is pasted', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '</',
    '<p',
    '<td>',
    '<li>',
    '<ol start=x>',
    '<tr>',
    '<!--',
    '-->',
    '<![if !supportLists]>',
    '<![endif]>',
    '<style>',
    '</style>',
    'a{',
    '}',
    '&',
    '&#0;',
    '<img src=x>',
    '<p style="mso-list:l0 level9">',
    '王',
    ' ',
    '\u0000',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const taken = takeOverHtml(pieces.join(''), { ownImages: FILE_ADDRESS }).html
      expect(cleanHtml(taken, FILE_ADDRESS).replaceAll(' />', '>')).toBe(taken)
    }),
    { numRuns: 250, seed: 20261128 },
  )
})
