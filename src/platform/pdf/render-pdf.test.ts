import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { renderPdf } from './render-pdf'

const TEMPLATE = '/src/platform/pdf/sample.typ'
const letter = (body: string) => ({ title: '收件凭证', author: '如皋市行政审批局', issuedOn: '2026-04-02', body })

const NASTY = [
  '#let x = 1 *b* _i_ $a$ @ref <label> `raw` = 标题',
  '#image("/etc/passwd") #read("/package.json") #panic()',
  '"; #eval("1+1") \\u{1F600} \\ // 注释 /* */',
  "' OR '1'='1 {{7*7}} ${7*7} <script>alert(1)</script>",
  '😀📄 \u202e通知gpj.exe 食品\u0000经营 \ud842 王\u{30000}',
  'a'.repeat(2000),
]

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe('renderPdf', () => {
  it('says PDF/A-2b, is tagged, names its language, embeds its fonts', async () => {
    const pdf = (await renderPdf(TEMPLATE, letter('王𠮷㛃'))).toString('latin1')
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
    expect(pdf).toMatch(/\/Marked true/)
    expect(pdf).toMatch(/\/Lang \(zh-CN\)/)
    expect(pdf).toMatch(/\+NotoSerifSC-Regular/)
    expect(pdf).toMatch(/\+YizhanRareHan-Regular/)
    expect(pdf.match(/\/FontFile[23]/g)?.length).toBeGreaterThanOrEqual(2)
  })

  it('gives the same bytes for the same letter, whenever it is printed', async () => {
    const first = await renderPdf(TEMPLATE, letter('王五'))
    await renderPdf(TEMPLATE, letter('赵六'))
    expect((await renderPdf(TEMPLATE, letter('王五'))).equals(first)).toBe(true)
  })

  it.each(NASTY)('prints the text %j without stumbling over it', async (text) => {
    expect((await renderPdf(TEMPLATE, letter(text))).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it.skipIf(!hasPdftotext).each(NASTY.slice(0, 4))(
    'takes no text for markup: %j reads as it was typed',
    async (text) => {
      const printed = execFileSync('pdftotext', ['-', '-'], {
        input: await renderPdf(TEMPLATE, letter(text)),
      }).toString()
      const plain = (value: string) => value.replace(/\s/g, '')
      expect(plain(printed)).toContain(plain(text))
    },
  )

  it('refuses to print what no font can draw rather than leave a gap', async () => {
    await expect(renderPdf('/src/platform/pdf/sample-gap.typ', {})).rejects.toThrow()
  })
})
