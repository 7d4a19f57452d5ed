import { expect, it } from 'vitest'
import { csvLine } from './csv-line'

it.each([
  [['a', 'b'], '"a","b"\r\n'],
  [['说“好”', 'say "yes"', 'a,b', 'two\nlines'], '"说“好”","say ""yes""","a,b","two\nlines"\r\n'],
  [['=1+1', '+86', '-1', '@x', '\tx'], `"'=1+1","'+86","'-1","'@x","'\tx"\r\n`],
  [[''], '""\r\n'],
])('%j', (values, line) => {
  expect(csvLine(values)).toBe(line)
})
