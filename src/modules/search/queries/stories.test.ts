import { beforeAll, expect, it } from 'vitest'
import { ok } from '@/kernel/result'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { indexEntry } from '../use-cases/index-entry'
import { find } from './find'

const now = new Date('2026-05-11T02:00:00Z')
const TITLES = ['养犬管理规定', '烟花爆竹燃放管理条例', '社会救助条例', '行政许可和行政审批规定']

beforeAll(async () => {
  await inTransaction(async (tx) => {
    for (const title of TITLES) {
      const facts = {
        sourceId: null,
        docNo: null,
        section: 'regulation',
        issuer: '',
        dated: null,
        validity: 'in_force',
      }
      const shown = { about: [], body: [], summary: '', url: `/documents/${title}`, facts: {}, weight: 0 }
      await indexEntry(tx, { kind: 'document', refId: newId(now), title, names: [title], ...facts, ...shown }, now)
    }
    return ok(null)
  })
})

it.each([
  ['邻居家的狗天天乱叫怎么投诉', '养犬管理规定'],
  ['过年在小区放炮仗', '烟花爆竹燃放管理条例'],
  ['穷得揭不开锅了找哪里', '社会救助条例'],
  ['除夕那晚楼下噼里啪啦没停过', '烟花爆竹燃放管理条例'],
])('answers a story with the document of its subject: %s', async (story, title) => {
  expect((await find(story)).items[0]?.title).toBe(title)
})

it('says which words the best answer does not hold', async () => {
  expect(await find('貔貅天天乱叫的狗')).toMatchObject({ near: true, missing: expect.arrayContaining(['貔貅']) })
})

it.each(['穿越时空审批', '恐龙饲养许可证', '火星移民登记'])(
  'does not take a word that stands on every notice for a subject: %s',
  async (query) => {
    expect(await find(query)).toMatchObject({ items: [], total: 0, missing: [] })
  },
)
