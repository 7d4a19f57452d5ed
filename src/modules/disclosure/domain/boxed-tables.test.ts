import { expect, it } from 'vitest'
import { boxedTables } from './boxed-tables'

const boxed = (html: string) => boxedTables(html, (number) => `Table ${number} & "more"`)
const box = (number: number, table: string) =>
  `<div class="table-box" role="region" tabindex="0" aria-label="Table ${number} &amp; &quot;more&quot;">${table}</div>`

it.each([
  ['a text without a table', '<p>甲</p>', '<p>甲</p>'],
  ['words about a table', '<p>&lt;table&gt;</p>', '<p>&lt;table&gt;</p>'],
  [
    'two tables, each in a box of its own',
    '<table><tr><td>甲</td></tr></table><p>乙</p><table class="x"></table>',
    `${box(1, '<table><tr><td>甲</td></tr></table>')}<p>乙</p>${box(2, '<table class="x"></table>')}`,
  ],
  [
    'a table within a table, in one box',
    '<table><tr><td><table></table></td></tr></table>',
    box(1, '<table><tr><td><table></table></td></tr></table>'),
  ],
])('%s', (_case, html, expected) => {
  expect(boxed(html)).toBe(expected)
})
