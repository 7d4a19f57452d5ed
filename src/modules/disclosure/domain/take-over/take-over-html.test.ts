import { describe, expect, it } from 'vitest'
import { PASTED_TEXTS } from '@/testing/pasted-texts'
import { bothChanges } from './changes'
import { takeOverHtml } from './take-over-html'

const OWN = '/api/published/'
const takenOver = (html: string) => takeOverHtml(html, { ownImages: OWN })

describe('what was copied means the same as a text of ours', () => {
  it.each(PASTED_TEXTS.map((one) => [one.imitates, one] as const))('%s', (_imitates, { html, kept, changes = [] }) => {
    const taken = takenOver(html)
    expect(taken.html).toBe(kept)
    expect(taken.changes.map(({ kind }) => kind).filter((kind) => kind !== 'look')).toEqual(changes)
  })

  it.each(PASTED_TEXTS.map((one) => [one.imitates, one] as const))(
    'comes back unchanged: %s',
    (_imitates, { kept }) => {
      expect(takenOver(kept)).toEqual({ html: kept, changes: [] })
    },
  )
})

/** Each input that was met as a fault, and the value that is right. */
describe('nothing is lost or changes sense without a word', () => {
  const word = (mark: string, text: string) =>
    `<p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}&nbsp;</span><![endif]>${text}</p>`
  it.each([
    ['Word’s 第五条', word('第五条', '施行'), '<p>第五条　施行</p>', ['mark']],
    ['Word’s （一）', word('（一）', '申请'), '<p>（一）申请</p>', ['mark']],
    ['a)', word('a)', 'below'), '<p>a) below</p>', ['mark']],
    ['第12条', word('第12条', '施行'), '<p>第12条　施行</p>', ['mark']],
    ['1、', word('1、', '申请'), '<p>1、申请</p>', ['mark']],
    ['（2）', word('（2）', '申请'), '<p>（2）申请</p>', ['mark']],
    ['1.1', word('1.1', '范围'), '<p>1.1 范围</p>', ['mark']],
    ['①', word('①', '申请'), '<p>① 申请</p>', ['mark']],
    ['a list that goes on at 5', word('5.', '甲'), '<ol start="5"><li>甲</li></ol>', []],
    ['a tracked change', '<p><del>五百</del><ins>八百</ins></p>', '<p>八百</p>', ['deletion']],
    ['full-width blanks', '<p>王　伟　　李娜　　欧阳海</p>', '<p>王　伟　　李娜　　欧阳海</p>', []],
    ['lines in divs', '<div>甲</div><div>乙</div>', '<p>甲</p><p>乙</p>', []],
    ['10⁴ and CO₂', '<p>10<sup>4</sup> CO<sub>2</sub></p>', '<p>10<sup>4</sup> CO<sub>2</sub></p>', []],
    ['a picture', '<p>甲</p><img src="file:///C:/a.png">', '<p>甲</p>', ['picture']],
    [
      'a header of td',
      '<table><thead><tr><td>甲</td></tr></thead></table>',
      '<table><thead><tr><th>甲</th></tr></thead></table>',
      [],
    ],
    ['a comment', '<p>甲</p><div class=msocomtxt><p>千万不要公开</p></div>', '<p>甲</p>', ['comment']],
    ['hidden text', '<p>甲<span style="display:none">乙</span></p>', '<p>甲</p>', ['hidden']],
    ['msoDel', '<p>甲<span class=msoDel>乙</span></p>', '<p>甲</p>', ['deletion']],
    ['Google’s bold', '<b style="font-weight:normal" id="docs-internal-guid-1"><p>甲</p></b>', '<p>甲</p>', []],
    ['a link to a footnote', '<p>甲<a href="#_ftn1">[1]</a></p>', '<p>甲[1]</p>', ['link-text']],
    ['a date at the right', '<p style="text-align:right">11月28日</p>', '<p data-align="right">11月28日</p>', []],
  ])('%s', (_what, html, kept, changes) => {
    const taken = takenOver(html)
    expect([taken.html, taken.changes.map(({ kind }) => kind)]).toEqual([kept, changes])
  })

  it('tells each change with the words it was done to, once for both of two pastes', () => {
    const one = takenOver('<p><del>五百</del>八百</p>').changes
    const other = takenOver('<p><del>六百</del><del>五百</del></p>').changes
    expect(bothChanges(one, other)).toEqual([{ kind: 'deletion', count: 3, examples: ['五百', '六百'] }])
  })

  it('puts a picture where it was uploaded to', () => {
    const uploaded = new Map([['data:image/png;base64,AA', '/api/published/7']])
    const { html, changes } = takeOverHtml('<p>甲<img src="data:image/png;base64,AA" alt="图">乙</p>', {
      ownImages: OWN,
      uploaded,
    })
    expect([html, changes]).toEqual(['<p>甲</p><img src="/api/published/7" alt="图"><p>乙</p>', []])
  })
})
