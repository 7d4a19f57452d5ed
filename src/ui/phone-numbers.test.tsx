import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PhoneNumbers } from './phone-numbers'

const CASES: readonly (readonly [text: string, ...dialled: string[]])[] = [
  ['尚未公布'],
  ['12345', '12345'],
  ['0513-87512345', '051387512345'],
  ['(0513) 87512345、+86 13812345678', '051387512345', '+8613812345678'],
  ['去之前可以先打 0513-87512345 问一声（周一至周五 8:30-11:30）。', '051387512345'],
  ['第 3 号窗口，2026 年'],
]

it.each(CASES)('%s: a phone dials its numbers and nothing else', (text, ...dialled) => {
  const html = renderToStaticMarkup(<PhoneNumbers text={text} />)
  expect([...html.matchAll(/href="tel:([^"]+)"/g)].map(([, number]) => number)).toEqual(dialled)
  expect(html.replaceAll(/<[^>]+>/g, '')).toBe(text)
})
