/** The compound surnames in use; a name of three or more characters that starts with one keeps both characters. */
const COMPOUND_SURNAMES = new Set(
  `欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠
  公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁
  拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯
  西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 吴铭 纳兰 归海 那拉 叶赫 完颜`.split(
    /\s+/,
  ),
)

const SEPARATOR = /^[\s·•・‧\u0387'’-]$/u
const INVISIBLE = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const charactersOf = (text: string): string[] =>
  [...graphemes.segment(text.replace(INVISIBLE, '').trim())].map(({ segment }) => segment)

const star = (char: string) => (SEPARATOR.test(char) ? char : '*')

/**
 * A name for people who have no right to the whole of it: the family name stays, the rest is stars (domain.md §8.2).
 * 欧阳娜娜 → 欧阳**, 买买提·吐尔逊 → 买**·***, NGUYEN VAN → N***** ***, a single character → *.
 */
export function maskName(name: string): string {
  const chars = charactersOf(name)
  if (chars.length <= 1) return chars.map(() => '*').join('')
  const kept = chars.length >= 3 && COMPOUND_SURNAMES.has(chars.slice(0, 2).join('')) ? 2 : 1
  return chars.map((char, i) => (i < kept ? char : star(char))).join('')
}

const keepEnds = (chars: readonly string[], head: number, tail: number): string =>
  chars.map((char, i) => (i < head || i >= chars.length - tail ? char : '*')).join('')

/**
 * An identity number with the region and the last two characters left. The last four are never shown: with the
 * case number they open a case to its applicant. Other papers (passport, permit) keep their first and last character.
 */
export function maskIdentityNumber(number: string): string {
  const chars = charactersOf(number)
  if (chars.length >= 15) return keepEnds(chars, 6, 2)
  return chars.length <= 4 ? chars.map(() => '*').join('') : keepEnds(chars, 1, 1)
}

/** 13812345678 → 138****5678; shorter numbers keep their last two digits. */
export function maskPhone(phone: string): string {
  const chars = charactersOf(phone)
  const digits = chars.flatMap((char, i) => (/\d/.test(char) ? [i] : []))
  const [head, tail] = digits.length >= 10 ? [digits.length - 8, 4] : [0, 2]
  const shown = new Set([...digits.slice(0, head), ...digits.slice(-tail)])
  return chars.map((char, i) => (/\d/.test(char) && !shown.has(i) ? '*' : char)).join('')
}

/** wang@example.cn → w***@example.cn: the first letter and the whole domain. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '***' : `${charactersOf(address)[0]}***${address.slice(at)}`
}
