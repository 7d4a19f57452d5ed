import { expect, it } from 'vitest'
import { type Asked, readQuery } from './asked'
import { type Candidate, nameScore, relevance } from './relevance'

const words = (text: string) => text.match(/.{1,2}/gu) ?? []
const asked = (query: string): Asked => readQuery(query, words)
const candidate = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  id: name,
  names: [name],
  docNo: null,
  validity: 'in_force',
  year: 2020,
  weight: 0,
  isHeaded: false,
  hasPhrase: false,
  hasWords: false,
  rank: 0,
  ...more,
})

const firstFor = (query: string, ...all: Candidate[]) =>
  all.map((one) => ({ one, score: relevance(asked(query), one) })).sort((a, b) => b.score - a.score)[0]?.one.id

it.each([
  ['the whole name', '戒毒条例', '戒毒条例', '上海市戒毒条例'],
  ['the name without the state', '统计法', '中华人民共和国统计法', '统计法规汇编办法'],
  ['a part of it', '公立医院绩效', '三级公立医院绩效考核意见', '医院管理办法'],
  ['its short form', '企税法', '中华人民共和国企业所得税法', '企业信息税务办法'],
  ['one wrong character', '兽药近口管理办法', '兽药进口管理办法', '兽药管理条例'],
  ['two swapped characters', '监察法实条施例', '监察法实施条例', '监察法'],
  ['one left out', '舟市物业管理条例', '舟山市物业管理条例', '物业管理条例实施办法'],
  ['the saying for it', '消法', '中华人民共和国消费者权益保护法', '消防法'],
  ['a short old name', '刑法', '中华人民共和国刑法', '刑法修正案（九）'],
  ['what people call it', '养狗', '郑州市城市养犬管理条例', '狗肉检疫办法实施细则'],
])('%s: %s is %s', (_how, query, right, wrong) => {
  expect(firstFor(query, candidate(wrong), candidate(right))).toBe(right)
})

it('takes a figure for a figure, never for a mistake', () => {
  expect(nameScore(asked('关于2023年节假日安排的通知'), '关于2017年节假日安排的通知')).toBeLessThan(60)
})

it('puts the version in force first, then the newer', () => {
  const inForce = candidate('专利法', { id: 'now', year: 2008 })
  const old = candidate('专利法', { id: 'old', year: 2020, validity: 'superseded' })
  const newer = candidate('专利法', { id: 'newer', year: 2021 })
  expect(firstFor('专利法', old, inForce)).toBe('now')
  expect(firstFor('专利法', inForce, newer)).toBe('newer')
})

it('puts a name before a text, and says nothing of what holds none of the words', () => {
  const text = candidate('办法', { id: 'text', hasWords: true, hasPhrase: true, rank: 1 })
  expect(firstFor('物业费标准', text, candidate('物业费标准办法', { id: 'name' }))).toBe('name')
  expect(relevance(asked('物业费标准'), candidate('别的事'))).toBe(0)
})

it('puts the rules before a reply to one question about them, unless the reply is asked for', () => {
  const rules = candidate('最高人民法院关于审理民间借贷案件适用法律若干问题的规定', { id: 'rules', year: 2020 })
  const reply = candidate('最高人民法院关于新民间借贷司法解释适用范围问题的批复', { id: 'reply', year: 2021 })
  expect(firstFor('高利贷', reply, rules)).toBe('rules')
  expect(firstFor('新民间借贷司法解释适用范围问题的批复', rules, reply)).toBe('reply')
})
