import { expect, it } from 'vitest'
import { beginningOf, bodyLines } from './body-text'
import { bodyFromTyped } from './typed-body'

it('reads a body as lines: headings, items and rows each by itself', () => {
  expect(
    bodyLines(
      '<h2>一</h2><p>甲<strong>乙</strong>&amp;丙</p><ul><li>丁</li></ul><table><tr><td><p>1</p></td><td>2</td></tr></table>',
    ),
  ).toEqual(['一', '甲乙&丙', '丁', '1 | 2'])
  expect(beginningOf('<p>一二三四五</p>', 3)).toBe('一二三…')
})

it('takes plain text from whoever works without script', () => {
  expect(bodyFromTyped('## 范围\n\n凡 1 < 2 者。\n第二段。\n\n- 甲\n- 乙\n\n1. 先\n2. 后')).toBe(
    '<h2>范围</h2>\n<p>凡 1 &lt; 2 者。</p>\n<p>第二段。</p>\n<ul><li>甲</li><li>乙</li></ul>\n<ol><li>先</li><li>后</li></ol>',
  )
})

it('lets typed numbers stand for what they are', () => {
  expect(bodyFromTyped('5. 甲\n6. 乙')).toBe('<ol start="5"><li>甲</li><li>乙</li></ol>')
  expect(bodyFromTyped('1、甲\n3、乙')).toBe('<p>1、甲</p>\n<p>3、乙</p>')
})

it('leaves what the editor sends as it is', () => expect(bodyFromTyped('<p>a &lt; b</p>')).toBe('<p>a &lt; b</p>'))
