import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { aDepartment } from '@/testing/catalogue'
import { importOrganisation } from './import-organisation'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
const load = (file: unknown, onProgress: (done: number, total: number) => void = () => {}) => {
  async function* open() {
    yield typeof file === 'string' ? file : JSON.stringify(file, null, 1)
  }
  return importOrganisation(SYSTEM, { open, onProgress }, clock)
}

const city = {
  towns: {
    legal: ['白蒲镇', '如城街道', '某村'],
    statistical: [
      {
        code: '320682105',
        name: '白蒲镇',
        type: '镇',
        villages: [
          { code: '320682105200', name: '演示村' },
          { code: '320682105201', name: '样板村' },
        ],
      },
      {
        code: '320682400',
        name: '演示开发区',
        type: '类似乡级单位',
        villages: [{ code: '320682400001', name: '演示村' }],
      },
      {
        code: '320682408',
        name: '演示医院',
        type: '类似乡级单位',
        villages: [{ code: '320682408498', name: '演示医院虚拟社区' }],
      },
      { code: 'x', name: '坏代码镇' },
    ],
  },
  departments: { items: [{ name: '如皋市民政局', short: '市民政局', kind: '政府工作部门' }, { short: '无名' }] },
  otherBodies: [{ name: '如皋市残疾人联合会', short: '市残联', kind: '群团' }],
}

it('adds departments, towns and villages as a tree, and reports with line and reason what it cannot take', async () => {
  const existing = await aDepartment('如皋市民政局', '0107')
  const result = await load(city)
  expect(result).toMatchObject({ ok: true, value: { created: 7, updated: 2, unchanged: 0 } })
  expect(result.ok && result.value.rejected.map(({ name, reason }) => [name, reason])).toEqual([
    ['', 'name: it is missing'],
    ['某村', 'it is neither a town nor a sub-district'],
    ['演示医院', 'it exists in the statistics only (a made-up community); no body was added'],
    ['坏代码镇', 'code: its division code is not one of 9 or 12 digits'],
  ])
  expect(result.ok && result.value.rejected.every(({ line }) => line > 1)).toBe(true)
  const baipu = await db.department.findFirstOrThrow({ where: { name: '白蒲镇' } })
  expect(baipu).toMatchObject({ kind: 'town', divisionCode: '320682105' })
  expect(await db.department.count({ where: { parentId: baipu.id, kind: 'village' } })).toBe(2)
  expect(await db.department.findFirst({ where: { name: '如皋市残疾人联合会' } })).toMatchObject({
    kind: 'agency',
    shortName: '市残联',
  })
  expect(await db.department.findUnique({ where: { id: existing } })).toMatchObject({
    code: '0107',
    address: '如城街道解放路1号',
  })
})

it('changes nothing the second time', async () => {
  expect(await load(city)).toMatchObject({ value: { created: 0, updated: 0, unchanged: 9 } })
})

it('leaves nothing when it is interrupted', async () => {
  const stop = (done: number) => {
    if (done === 2) throw new Error('the power went out')
  }
  await expect(load({ towns: { legal: ['甲镇', '乙镇', '丙镇'] } }, stop)).rejects.toThrow('the power went out')
  expect(await db.department.count({ where: { name: '甲镇' } })).toBe(0)
})

it('is not for anybody to do', async () => {
  const given = { open: async function* () {}, onProgress: () => {} }
  expect(await importOrganisation(ANYONE, given, clock)).toMatchObject({
    refusal: { code: 'departments.not-permitted' },
  })
})

const FILE = '../shared/data/org.json'
it.skipIf(!existsSync(FILE))(
  'loads the real organisation, twice alike (needs ../shared/data)',
  async () => {
    const first = await load(readFileSync(FILE, 'utf8'))
    expect(first.ok && first.value.created).toBeGreaterThan(350)
    expect(await load(readFileSync(FILE, 'utf8'))).toMatchObject({ value: { created: 0, updated: 0 } })
  },
  120_000,
)
