import { expect, it } from 'vitest'
import { dispositionOf, fileHeaders } from './file-headers'

it.each([
  ['lease.pdf', `attachment; filename="lease.pdf"; filename*=UTF-8''lease.pdf`],
  ['租赁.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E7%A7%9F%E8%B5%81.pdf`],
  ['a"b\\c(1).pdf', `attachment; filename="a_b_c(1).pdf"; filename*=UTF-8''a%22b%5Cc%281%29.pdf`],
  ['𠮷.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%F0%A0%AE%B7.pdf`],
])('%s keeps its name on the way out', (name, header) => {
  expect(dispositionOf(name, 'attachment')).toBe(header)
})

it('a file is saved in a sandbox unless it is looked at', () => {
  const file = { fileName: 'a.png', mediaType: 'image/png', size: 5 }
  expect(fileHeaders(file, { inline: false })).toMatchObject({ 'x-frame-options': 'DENY', 'content-length': '5' })
  expect(fileHeaders(file, { inline: false })['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
  expect(fileHeaders(file, { inline: true })['content-disposition']).toMatch(/^inline/)
})
