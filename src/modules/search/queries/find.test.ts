import { beforeAll, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { db, inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import type { Entry } from '../domain/entry'
import { countQuery } from '../use-cases/count-query'
import { indexEntry, removeEntry } from '../use-cases/index-entry'
import { find } from './find'
import { suggest } from './suggest'

const now = new Date('2026-05-11T02:00:00Z')
const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
  kind: 'service',
  refId: newId(now),
  title,
  sourceId: null,
  names: [title],
  docNo: null,
  section: 'service',
  issuer: '',
  dated: null,
  validity: 'in_force',
  about: [],
  body: [],
  summary: '',
  url: `/services/${title}`,
  facts: {},
  weight: 0,
  ...more,
})

const food = entry('食品经营许可（新办）', {
  names: ['食品经营许可（新办）', 'Food business permit', '开饭店', '餐饮服务许可证'],
  about: ['如皋市市场监督管理局', '开餐馆、卖食品之前办理'],
  body: ['营业执照', '健康证明'],
  weight: 10,
})
const residence = entry('居住证办理', { names: ['居住证办理', '暂住证'], body: ['居住证明'] })
const allowance = entry('高龄津贴（尊老金）发放', { names: ['高龄津贴（尊老金）发放', '老年补贴'] })
const licence = entry('个体工商户设立登记', { names: ['个体工商户设立登记', '营业执照'] })

const titlesFor = async (query: string) => (await find(query)).items.map((item) => item.title)

beforeAll(async () => {
  await inTransaction(async (tx) => {
    for (const one of [food, residence, allowance, licence]) await indexEntry(tx, one, now)
    return ok(null)
  })
})

it.each([
  ['the whole name', '食品经营许可', food],
  ['part of a name', '尊老金', allowance],
  ['two characters', '高龄', allowance],
  ['what people call it', '开饭店', food],
  ['an older name', '暂住证', residence],
  ['traditional characters', '食品經營許可', food],
  ['full-width letters', 'ＦＯＯＤ　ｐｅｒｍｉｔ', food],
  ['the English name', 'food business', food],
  ['the brackets left out', '食品经营许可新办', food],
  ['one character mistyped in a short name', '居往证', residence],
  ['one character mistyped in a long name', '个体工商户社立登记', licence],
  ['a word too many', '居住证办理流程', residence],
  ['a question', '我想开饭店要办什么证', food],
  ['a wish with all its small words', '我想开一家小饭店', food],
  ['a wish that begins with the verb', '开个小饭店', food],
  ['a wish for something small', '想领一份尊老金', allowance],
  ['pinyin', 'juzhuzheng', residence],
  ['first letters', 'gljt', allowance],
  ['pinyin with one key wrong', 'zanzhuzhemg', residence],
  ['characters that sound the same', '暂驻证', residence],
  ['English with one key wrong', 'foof business permit', food],
])('finds by %s: %s', async (_how, query, expected) => {
  expect((await titlesFor(query))[0]).toBe(expected.title)
})

it('puts the service of that name before one that only mentions it among its materials', async () => {
  expect(await titlesFor('营业执照')).toEqual([licence.title, food.title])
})

it('answers a number that the city does not hold with what names it, not with what holds its parts', async () => {
  const parts = entry('办公用房管理办法', {
    kind: 'document',
    body: ['国办发 的文件', '2022 年', '30 号', '2022年30号 国办发'],
  })
  const naming = entry('营商环境实施方案', { kind: 'document', body: ['根据国办发〔2022〕30号文件'] })
  await inTransaction(async (tx) => {
    for (const one of [parts, naming]) await indexEntry(tx, one, now)
    return ok(null)
  })
  expect(await titlesFor('国办发〔2022〕30号')).toEqual([naming.title])
  expect(await find('国办发〔2022〕31号')).toMatchObject({ items: [], total: 0, near: false })
})

it.each(['', '   ', '%', "'; DROP TABLE search_entries; --", '\\', '𠮷', '|&!<->', '飞船发射'])(
  'answers %j with nothing, calmly',
  async (query) => {
    expect(await find(query)).toMatchObject({ items: [], total: 0, near: false })
  },
)

it('counts what it lists, also where it is narrowed', async () => {
  for (const query of ['证', '许可', '居住', '想开个小饭店', 'juzhuzheng']) {
    const { items, total, facets } = await find(query, { limit: 50 })
    expect({ query, total }).toEqual({ query, total: items.length })
    for (const { value, count } of facets.section) {
      const narrowed = await find(query, { limit: 50, section: value })
      expect(narrowed).toMatchObject({ total: count, items: { length: count } })
    }
  }
})

it('puts what the city itself answers for before what was taken over, and the title before the text', async () => {
  const taken = entry('养犬管理规定', { kind: 'document', weight: 8 })
  const own = entry('养犬管理规定', { kind: 'document', weight: 158 })
  const text = entry('街道办事处工作规定', { kind: 'document', body: ['在街上遛狗不得妨碍他人，犬只应当登记'] })
  await inTransaction(async (tx) => {
    for (const one of [taken, text, own]) await indexEntry(tx, one, now)
    return ok(null)
  })
  expect((await find('遛狗不牵绳')).items.map(({ id }) => id).slice(0, 2)).toEqual([own.refId, taken.refId])
})

it('offers names while somebody types, those that begin so first', async () => {
  expect((await suggest('居')).map((hit) => hit.title)).toEqual([residence.title])
  expect((await suggest('许可')).map((hit) => hit.title)).toEqual([food.title])
  expect(await suggest('%')).toEqual([])
})

it('shows what changed at once, and no longer what is gone', async () => {
  const brief = entry('网约车驾驶员证')
  await inTransaction(async (tx) => ok(await indexEntry(tx, brief, now)))
  await inTransaction(async (tx) =>
    ok(await indexEntry(tx, { ...brief, title: '巡游车驾驶员证', names: ['巡游车驾驶员证'] }, now)),
  )
  expect(await titlesFor('巡游车')).toEqual(['巡游车驾驶员证'])
  expect(await titlesFor('网约车')).not.toContain('网约车驾驶员证')
  await inTransaction(async (tx) => ok(await removeEntry(tx, 'service', brief.refId)))
  expect(await titlesFor('巡游车驾驶员证')).not.toContain('巡游车驾驶员证')
})

it('counts queries by day without a person, and none that could point to one', async () => {
  const clock = { now: () => now }
  await countQuery(ANYONE, '居住证', 1, clock)
  await countQuery(ANYONE, '居住證', 3, clock)
  await countQuery(ANYONE, '王小明 320682198001010011', 0, clock)
  expect(await db.searchQueryCount.findMany({ select: { query: true, count: true, results: true } })).toEqual([
    { query: '居住证', count: 2, results: 3 },
  ])
})
