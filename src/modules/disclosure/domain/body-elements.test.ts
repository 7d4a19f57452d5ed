import { describe, expect, it } from 'vitest'
import { TEXT_ELEMENTS, type TextElement } from '@/kernel/text-elements'
import { cleanHtml } from '@/platform/clean-html'
import { bodyLines } from './body-text'
import { FILE_ADDRESS } from './file'
import { importedBody } from './imported-body'
import { takeOverHtml } from './take-over/take-over-html'

/** Each element of the list with every attribute that it may have, as it stands in a text. */
const SAMPLES: Record<keyof typeof TEXT_ELEMENTS, string> = {
  h2: '<h2 data-align="center">总则</h2>',
  h3: '<h3 data-align="center">范围</h3>',
  h4: '<h4 data-align="right">其他</h4>',
  p: '<p data-align="right">2026年11月28日</p>',
  br: '<p>甲<br>乙</p>',
  hr: '<hr>',
  blockquote: '<blockquote><p>引</p></blockquote>',
  ul: '<ul><li>甲</li></ul>',
  ol: '<ol start="5"><li>甲</li></ol>',
  li: '<ul><li><p>甲</p></li></ul>',
  table: '<table><tr><td>甲</td></tr></table>',
  caption: '<table><caption>表</caption><tr><td>甲</td></tr></table>',
  thead: '<table><thead><tr><th>甲</th></tr></thead></table>',
  tbody: '<table><tbody><tr><td>甲</td></tr></tbody></table>',
  tr: '<table><tr><td>甲</td><td>乙</td></tr></table>',
  th: '<table><tr><th colspan="2" rowspan="2" scope="col">甲</th></tr></table>',
  td: '<table><tr><td colspan="2" rowspan="2">甲</td></tr></table>',
  a: '<p><a href="https://www.gov.cn/">甲</a></p>',
  img: '<img src="/api/published/1" alt="图" width="10" height="20">',
  strong: '<p><strong>甲</strong></p>',
  em: '<p><em>甲</em></p>',
  u: '<p><u>甲</u></p>',
  s: '<p><s>五百</s>八百</p>',
  sup: '<p>10<sup>4</sup></p>',
  sub: '<p>CO<sub>2</sub></p>',
}
const samples = Object.entries(SAMPLES) as [keyof typeof TEXT_ELEMENTS, string][]

/** The sanitiser closes what stands alone with a slash. */
const plain = (html: string) => html.replaceAll(' />', '>')

describe('filter, sanitiser and comparison know the elements of the list', () => {
  it.each(samples)('<%s>', (tag, html) => {
    const element: TextElement = TEXT_ELEMENTS[tag]
    expect(plain(cleanHtml(html, FILE_ADDRESS)), 'sanitiser').toBe(html)
    if (!element.inEditor?.startsWith('a paragraph'))
      expect(takeOverHtml(html, { ownImages: FILE_ADDRESS }), 'filter').toEqual({ html, changes: [] })
    for (const attribute of Object.keys(element.attributes)) expect(html, 'the sample is whole').toContain(attribute)
    if (element.sign) expect(bodyLines(html, 'compared').join(), 'comparison').toContain(element.sign)
  })

  it('makes a line of the title of a table, since the editor has no room for it there', () => {
    expect(takeOverHtml(SAMPLES.caption, { ownImages: FILE_ADDRESS }).html).toBe(
      '<p>表</p><table><tr><td>甲</td></tr></table>',
    )
  })

  it.each([
    ['a number', '<ol><li>甲</li></ol>', '<ol start="5"><li>甲</li></ol>'],
    ['a raised letter', '<p>104</p>', '<p>10<sup>4</sup></p>'],
    ['a lowered letter', '<p>CO2</p>', '<p>CO<sub>2</sub></p>'],
    ['words struck out', '<p>五百八百</p>', '<p><s>五百</s>八百</p>'],
    ['the side of a line', '<p>日</p>', '<p data-align="right">日</p>'],
    ['a header cell', '<table><tr><td>甲</td></tr></table>', '<table><tr><th>甲</th></tr></table>'],
    ['where a link leads', '<p><a href="https://a.cn/1">甲</a></p>', '<p><a href="https://a.cn/2">甲</a></p>'],
    ['a picture', '<img src="/api/published/1" alt="图">', '<img src="/api/published/2" alt="图">'],
    ['a heading', '<p>总则</p>', '<h2>总则</h2>'],
    ['a blank between names', '<p>王　伟　李娜</p>', '<p>王　伟　　李娜</p>'],
  ])('%s shows in a comparison', (_what, before, after) => {
    expect(bodyLines(before, 'compared')).not.toEqual(bodyLines(after, 'compared'))
  })

  it('takes an import as it takes a paste: lines with their blanks, HTML without what was deleted', () => {
    const facts = { promulgation: '', attachments: [], sourceUrl: null }
    expect(importedBody({ body: '　　名单：王　伟　　李娜', ...facts })).toBe('<p>名单：王　伟　　李娜</p>')
    expect(importedBody({ body: '<p>10<sup>4</sup><del>五百</del>八百</p>', ...facts })).toBe(
      '<p>10<sup>4</sup>八百</p>',
    )
  })
})
