import { describe, expect, it } from 'vitest'
import { missingGlyphs, spellMissingGlyphs, spellMissingGlyphsIn } from './missing-glyphs'

const RARE = [
  '㛃',
  '𬱖',
  '䶮',
  '𫖯',
  '𬭼',
  '𬭛',
  '𫍯',
  '𡐓',
  '𪨰',
  '𬶏',
  '㙍',
  '㴔',
  '鿍',
  '鿏',
  '龘',
  '喆',
  '赟',
  '亓',
  '镕',
  '𠮷',
]
const NAMES = [
  '赵孟𫖯',
  '〇一',
  '阿卜杜热西提·阿卜杜拉·麦麦提敏',
  '买买提•吐尔逊',
  '买买提・吐尔逊',
  'NGUYỄN THỊ MINH KHAI',
  'MÜLLER-LÜDENSCHEIDT',
  'ИВАНОВ ИВАН',
  '张 三',
  '⽅⼈',
]

describe('characters of names on letters', () => {
  it.each(RARE)('the rare character %s can be drawn', (char) => {
    expect(missingGlyphs(char)).toEqual([])
  })

  it.each(NAMES)('every character of the name %s can be drawn', (name) => {
    expect(missingGlyphs(name)).toEqual([])
  })

  it('GB 18030-2022 level 3: Extensions A–F can be drawn but for a handful', () => {
    const blocks = [
      [0x3400, 0x4dbf],
      [0x20000, 0x2a6d6],
      [0x2a700, 0x2b734],
      [0x2b740, 0x2b81d],
      [0x2b820, 0x2cea1],
      [0x2ceb0, 0x2ebe0],
    ]
    const missing = blocks.flatMap(([from = 0, to = 0]) =>
      missingGlyphs(Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')),
    )
    expect(missing.length).toBeLessThanOrEqual(12)
  })

  it.each([
    ['王🚀', '王〔U+1F680〕', 'an emoji'],
    ['王\u{30000}', '王〔U+30000〕', 'Extension G, which no font of ours holds'],
    ['王\ue863', '王〔U+E863〕', 'a private-use character left over from GBK'],
    ['王\u202e五', '王〔U+202E〕五', 'a direction override'],
    ['王\u0000五', '王〔U+0000〕五', 'a NUL'],
    ['王\ud842五', '王〔U+D842〕五', 'half a surrogate pair'],
    ['王\r\n五\r六', '王\n五\n六', 'line ends of other systems'],
    ['王\n五\u200b', '王\n五\u200b', 'a line break and a zero-width space stay as they are'],
  ])('%j is written %j: %s', (text, written) => {
    expect(spellMissingGlyphs(text)).toBe(written)
  })

  it('reaches every text inside the data of a letter', () => {
    expect(spellMissingGlyphsIn({ a: ['🚀', 1, null], b: { c: '王' } })).toEqual({
      a: ['〔U+1F680〕', 1, null],
      b: { c: '王' },
    })
  })
})
