import { expect, it } from 'vitest'
import { createHints } from './hints'

/** A word tells by how few subjects have it: there must be many. */
const OTHERS = Array.from({ length: 400 }, (_, at) => `word${at} = subject${at}`)
const LINES = [
  '狗 咬 大狗 扑人 = 养犬 养犬管理',
  '树/草坪+锯/砍 大树 树枝 死树 = 城市绿化 绿化',
  '牌 输 赢 麻将 庄家 = 禁止赌博 赌博刑事案件',
  '老人 养老 儿女 = 老年人',
  '工地 塔吊 砸 = 建设工程施工安全',
  ...OTHERS,
]
/** Pairs of characters serve as words here. */
const wordsOf = (text: string) => [...text].flatMap((one, at) => [one, `${one}${[...text][at + 1] ?? ''}`])
const hintsIn = createHints(LINES, wordsOf)
const first = (question: string) => hintsIn(question)[0]?.meant[0]

it.each([
  ['有牌友说我输了就该请客', '禁止赌博'],
  ['牌桌上赢的钱', '禁止赌博'],
  ['大狗扑上来', '养犬'],
  ['草坪让人砍了', '城市绿化'],
])('hears a subject by words that no list puts together: %s', (question, subject) => {
  expect(first(question)).toBe(subject)
})

it('hears nothing in words that no list has', () => {
  expect(hintsIn('紫色的月光')).toEqual([])
  expect(hintsIn('qwertyuiop')).toEqual([])
})

it('hears people of a story less than what happens', () => {
  expect(first('老人打麻将')).toBe('禁止赌博')
})

it('takes words that agree for more than each of them for itself', () => {
  const [alone = 0, other = 0] = ['大狗', '扑人'].map((word) => hintsIn(word)[0]?.strength)
  expect(hintsIn('大狗扑人')[0]?.strength).toBeGreaterThan(alone + other)
})

it('puts what several lists say of one subject together', () => {
  const both = createHints([...LINES, '藏獒 = 养犬 犬只'], wordsOf)
  expect(both('藏獒')[0]?.meant).toEqual(['养犬', '养犬管理', '犬只'])
})

it('hears a word that no list has by its characters: 樟树 by 树', () => {
  const lines = ['锯 断 木板 = 木材', '锯 断 大树 死树 老树 = 城市绿化', ...OTHERS]
  const words = (text: string) => text.split(' ')
  expect(createHints(lines, words)('锯 断 樟树')[0]?.meant[0]).toBe('城市绿化')
})
