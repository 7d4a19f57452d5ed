import { pinyin } from 'pinyin-pro'

const soundOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' })

/** 食品经营许可 as somebody types it who takes the keys for the characters. */
export const fullPinyin = (text: string): string => soundOf(text).join('')
export const initials = (text: string): string =>
  soundOf(text)
    .map((sound) => sound[0] ?? '')
    .join('')

/** Characters that sound alike, as an input method offers them in each other's place. */
const HOMOPHONES =
  '证正政 居局 住驻 登灯 记计 许徐 可渴 食时 品拼 经京 营迎 备被 案岸 个各 体题 户护 工公 商伤 公工 共供 场厂 所锁 卫味 生声 道到 路录 货或 物务 运允 输书 维围 修休 机鸡 动洞 车扯 广光 告高 临林 占站 用永 挖娃 掘觉 城成 市是 救就 助住 低底 保宝 最醉 活火 障张 高糕 龄灵 津金 贴帖 老姥 金津 尊遵 补步 准转 育玉 民名 办半 幼又 儿而 园圆 学雪 校笑 法发 律绿 援园 免面 费废 师诗 开凯 店殿 饭范 餐残 馆管 宾斌 理里 发法 浴玉 游油 泳永 小晓 卖迈 便变 利力 修休 汽气 营盈 业叶 执直 照赵 横恒 幅福 招昭 牌排 讨套 薪新 打达 官关 司思 困捆 难男 火伙 灾栽 病并 急及'
    .split(' ')
    .map(([right = '', wrong = '']) => [right, wrong] as const)
const SOUNDS_LIKE = new Map(HOMOPHONES)

/** One character that only sounds right; null when none of its characters has such a neighbour here. */
export function homophone(text: string): string | null {
  const letters = [...text]
  const places = letters.flatMap((letter, at) => (SOUNDS_LIKE.has(letter) ? [at] : []))
  const place = places[Math.floor(places.length / 2)]
  if (place === undefined) return null
  return letters.with(place, SOUNDS_LIKE.get(letters[place] ?? '') ?? '').join('')
}

/** One character left out, in the middle. */
export const dropped = (text: string): string => [...text].toSpliced(Math.floor([...text].length / 2), 1).join('')

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** One letter of a Latin text hit beside the key, past the middle. */
export function besideTheKey(text: string): string {
  const place = Math.floor(text.length / 2)
  const at = [...text].findIndex((letter, index) => index >= place && /[a-z]/i.test(letter))
  const row = KEYS.find((keys) => keys.includes(text[at]?.toLowerCase() ?? ' '))
  const key = row?.indexOf(text[at]?.toLowerCase() ?? '') ?? -1
  if (!row || key < 0) return text
  return `${text.slice(0, at)}${row[key + 1] ?? row[key - 1]}${text.slice(at + 1)}`
}
