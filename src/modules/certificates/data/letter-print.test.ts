import { describe, expect, it } from 'vitest'
import type { Letter } from '../domain/letter'
import { printLetter } from './letter-print'

const HOSTILE = '#panic() *粗* $x$ @a <b> \\u{1F600} 🚀 \u202e倒 \u0000 王𠮷㛃𬱖'

const letter = (layout: Letter['layout'], text: string): Letter => ({
  layout,
  city: '如皋市',
  department: text,
  title: '受理通知书',
  matter: text,
  number: '皋住建受理〔2026〕1号',
  issuedOn: '2026-09-01',
  addressee: layout === 'certificate' ? null : text,
  paragraphs: [text, text],
  items: [
    { label: text, text },
    { label: text, text: '' },
  ],
  facts: [{ label: '申请人', value: text }],
  dues: [{ title: text, lines: [text, text], provisional: true, provisionalNote: '暂定日期' }],
  closing: [text],
  holderKind: 'person',
  verify: { code: '0000-0000', url: 'https://city.example/verify/00000000', note: text },
})

describe.each(['receipt', 'notice', 'certificate'] as const)('a %s on paper', (layout) => {
  it.each([
    ['ordinary words', '如皋市住房和城乡建设局'],
    ['hostile text', HOSTILE],
    ['nothing at all', ''],
    ['two thousand letters without a space', '如皋'.repeat(1000)],
  ])('prints %s as an archivable, tagged document, the same each time', async (_what, text) => {
    const pdf = await printLetter(letter(layout, text))
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
    expect((await printLetter(letter(layout, text))).equals(pdf)).toBe(true)
  })
})
