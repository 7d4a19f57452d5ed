import { describe, expect, it } from 'vitest'
import { bodyBlocks } from '../domain/body-blocks'
import type { EditionContent } from '../domain/document'
import { bothContents } from './both-contents'

const CONTENT: EditionContent = {
  columnId: null,
  kind: 'notice',
  title: '题',
  summary: '',
  issuerDepartmentId: null,
  issuerName: '',
  docNo: '',
  indexNo: '',
  signedOn: null,
  formedOn: null,
  effectiveOn: null,
  expiresOn: null,
  category: null,
  topic: '',
  keywords: [],
  bodyHtml: '',
  supersedesId: null,
  serviceIds: [],
  changeNote: '',
}
const of = (change: Partial<EditionContent>): EditionContent => ({ ...CONTENT, ...change })
const body = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('')
const bothOf = (theirs: string, mine: string, base: string | null) =>
  bodyBlocks(
    bothContents(of({ bodyHtml: theirs }), of({ bodyHtml: mine }), base === null ? null : of({ bodyHtml: base }))
      .bodyHtml,
  ).map((block) => block.replace(/<[^>]*>/g, ''))

describe('the words of two in one text', () => {
  it.each<[what: string, theirs: string, mine: string, base: string | null, both: string[]]>([
    ['each added', body('一', '甲'), body('乙', '一'), body('一'), ['乙', '一', '甲']],
    ['one changed a line', body('一改', '二'), body('一', '二', '三'), body('一', '二'), ['一改', '二', '三']],
    ['both changed it', body('甲改', '二'), body('乙改', '二'), body('一', '二'), ['甲改', '乙改', '二']],
    ['one took it out', body('二'), body('一', '二', '三'), body('一', '二'), ['二', '三']],
    ['nobody knows how it began', body('一改', '二'), body('一', '二'), null, ['一改', '一', '二']],
    ['nothing stands there', '', body('一'), '', ['一']],
  ])('%s', (_what, theirs, mine, base, both) => expect(bothOf(theirs, mine, base)).toEqual(both))

  it('tables and lists are one block each, and a body is its blocks', () => {
    const html = '<h2>一</h2><table><tbody><tr><td><p>1</p></td></tr></tbody></table>\n<hr><ul><li>a</li></ul>'
    expect(bodyBlocks(html)).toEqual([
      '<h2>一</h2>',
      '<table><tbody><tr><td><p>1</p></td></tr></tbody></table>',
      '<hr>',
      '<ul><li>a</li></ul>',
    ])
  })
})

describe('a field is as the one wrote it who changed it', () => {
  const base = of({ title: '题', summary: '概述', docNo: '一号' })
  it.each<
    [what: string, theirs: Partial<EditionContent>, mine: Partial<EditionContent>, both: Partial<EditionContent>]
  >([
    ['they', { title: '新题' }, {}, { title: '新题', summary: '概述' }],
    ['I', {}, { summary: '新概述', keywords: ['桥'] }, { summary: '新概述', keywords: ['桥'] }],
    ['both: mine', { docNo: '二号' }, { docNo: '三号' }, { docNo: '三号' }],
    ['I emptied it', {}, { docNo: '' }, { docNo: '' }],
  ])('%s', (_what, theirs, mine, both) =>
    expect(bothContents({ ...base, ...theirs }, { ...base, ...mine }, base)).toMatchObject(both),
  )

  it('without the beginning, what I left empty is theirs', () => {
    expect(bothContents(of({ summary: '他' }), of({ title: '我' }), null)).toMatchObject({ title: '我', summary: '他' })
  })
})
