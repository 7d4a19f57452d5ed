import { expect, it } from 'vitest'
import type { Asked } from './asked'
import { isForUnknownThing } from './unknown-thing'

const asked = (core: string): Asked => ({
  core,
  forms: [core],
  readings: [],
  spoken: [],
  docNo: null,
  onlyNumber: false,
})
const word = (text: string, count: number, named = count, meant: string[] = []) => ({
  ...{ nth: 1, word: text, count, named },
  meant,
})
const TOTAL = 1_500

it.each([
  ['恐龙饲养许可证', [word('恐龙', 0), word('饲养', 40)]],
  ['月球房产过户', [word('月球', 1, 0), word('房产', 60, 9, ['房屋登记'])]],
])('is true where a procedure is asked for something that is nowhere: %s', (core, words) => {
  expect(isForUnknownThing(asked(core), words, TOTAL)).toBe(true)
})

it.each([
  ['食品经营许可', [word('食品', 300, 20), word('经营', 400, 30)], 'known words'],
  ['狗证登记', [word('狗证', 0, 0, ['养犬'])], 'a saying'],
  ['瓦斯抽采备案', [word('瓦斯', 12, 0)], 'a word that texts hold'],
  ['恐龙在哪看', [word('恐龙', 0)], 'no procedure'],
  ['十八岁了要不要去当兵登记', [word('十八岁', 0), word('当兵', 0)], 'a sentence'],
])('is false for %s (%s)', (core, words) => {
  expect(isForUnknownThing(asked(core), words as ReturnType<typeof word>[], TOTAL)).toBe(false)
})
