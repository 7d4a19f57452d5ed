import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { find } from '@/modules/search/queries/find'
import { db } from '@/platform/db'
import { BrokenJson } from '@/platform/json-items'
import { aDepartment, aServiceVersion, serviceFacts } from '@/testing/catalogue'
import { filableService } from '../queries/service-by-code'
import { serviceGuide } from '../queries/service-guide'
import { importServices } from './import-services'
import { publishServiceVersion } from './publish-service-version'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
let departmentId: string

beforeAll(async () => {
  departmentId = await aDepartment('如皋市农业农村局', '0116')
  await aDepartment('如皋市民政局', '0107')
})

const row = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  type: '行政许可',
  department: '如皋市农业农村局（或市行政审批机构）',
  legalBasis: [{ law: '农药管理条例', article: '第二十四条' }],
  statutoryLimit: { n: 20, unit: 'workday' },
  limitNote: '法定20个工作日（记忆）',
  conditions: ['有相应的专业人员'],
  materials: [{ name: '申请表', required: true, form: '原件' }],
  fee: '不收费',
  result: `${name}证`,
  resultValidity: '5年',
  objects: ['自然人', '法人或非法人组织'],
  promisedDays: 2,
  ...more,
})

const load = (
  rows: unknown[] | string,
  options: { addDepartments?: boolean; onProgress?: (done: number, total: number) => void } = {},
) => {
  const text = typeof rows === 'string' ? rows : JSON.stringify({ note: '', items: rows }, null, 1)
  async function* open() {
    yield text
  }
  return importServices(SYSTEM, { open, addDepartments: false, onProgress: () => {}, ...options }, clock)
}

it('makes a guide for the window of each row, with its facts and nothing else', async () => {
  expect(await load([row('农药经营许可')])).toEqual({
    ok: true,
    value: { created: 1, updated: 0, unchanged: 0, rejected: [] },
  })
  const [hit] = (await find('农药经营许可')).items
  const code = decodeURIComponent(hit?.url.split('/').at(-1) ?? '')
  const page = await serviceGuide(code)
  expect(page?.service).toMatchObject({
    isOnline: false,
    itemType: 'LICENSE',
    audience: ['NATURAL_PERSON', 'LEGAL_PERSON'],
    departmentId,
  })
  expect(page?.content.terms).toMatchObject({ statutory: { amount: 20, unit: 'workday' }, promised: null })
  expect(page?.content.guide).toMatchObject({
    resultName: { zh: '农药经营许可证（有效期：5年）' },
    fees: [],
    limitNote: { zh: '法定20个工作日' },
  })
  expect(await filableService(code)).toBeNull()
})

it('changes nothing when the same file is loaded again, and only what differs when the file has changed', async () => {
  const rows = [row('动物防疫条件合格证'), row('兽药经营许可')]
  await load(rows)
  expect(await load(rows)).toMatchObject({ value: { created: 0, updated: 0, unchanged: 2 } })
  const changed = [rows[0], row('兽药经营许可', { conditions: ['有仓库'] })]
  expect(await load(changed)).toMatchObject({ value: { created: 0, updated: 1, unchanged: 1 } })
})

it('reports each row it cannot take with line and reason, and takes the others', async () => {
  const file = `{"items": [
${JSON.stringify(row('种子生产经营许可'))},
${JSON.stringify(row('', {}))},
${JSON.stringify(row('宅基地审批', { department: '各镇人民政府' }))},
${JSON.stringify(row('某事项', { type: '随便' }))},
{"name": "坏行", "type": 行政许可},
${JSON.stringify(row('种子生产经营许可'))}
]}`
  const result = await load(file)
  expect(result).toMatchObject({ ok: true, value: { created: 1 } })
  expect(result.ok && result.value.rejected).toEqual([
    { line: 3, name: '', reason: 'name: it has no name' },
    { line: 4, name: '宅基地审批', reason: 'the city has no department "各镇人民政府"' },
    { line: 5, name: '某事项', reason: 'type: its type is not one of GB/T 39046 table A.1' },
    { line: 6, name: '', reason: 'it is not valid JSON' },
    { line: 7, name: '种子生产经营许可', reason: 'it stands twice in this file' },
  ])
})

it('adds the departments that a list names when asked to', async () => {
  expect(await load([row('远方事项', { department: '区经信局' })], { addDepartments: true })).toMatchObject({
    value: { created: 1 },
  })
  expect(await db.department.findFirst({ where: { name: '区经信局' } })).toMatchObject({
    kind: 'department',
    code: '0201',
  })
})

it('leaves a service that the city has modelled itself as it is', async () => {
  const service = serviceFacts(departmentId, { code: 'own', name: '取水许可' })
  await publishServiceVersion(SYSTEM, { service, content: aServiceVersion() }, clock)
  const before = await filableService('own')
  expect(await load([row('取水许可')])).toMatchObject({ value: { created: 0, unchanged: 1 } })
  expect((await filableService('own'))?.content).toEqual(before?.content)
  expect((await filableService('own'))?.service.sourceId).toMatch(/^row:/)
  expect(await load([row('取水许可')])).toMatchObject({ value: { created: 0, unchanged: 1 } })
})

it('leaves nothing behind when it is interrupted, or when the file is cut off', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => row(`中断事项${index}`))
  const stop = (done: number) => {
    if (done === 15) throw new Error('the power went out')
  }
  await expect(load(rows, { onProgress: stop })).rejects.toThrow('the power went out')
  await expect(load(JSON.stringify({ items: rows }).slice(0, -20))).rejects.toThrow(BrokenJson)
  expect(await db.service.count({ where: { name: { startsWith: '中断事项' } } })).toBe(0)
  expect((await find('中断事项')).items.filter((item) => item.title.startsWith('中断'))).toEqual([])
})

it('is not for anybody to do', async () => {
  const given = { open: async function* () {}, addDepartments: false, onProgress: () => {} }
  expect(await importServices(ANYONE, given, clock)).toMatchObject({ refusal: { code: 'catalogue.not-permitted' } })
})

const DATA = '../shared/data'
it.skipIf(!existsSync(`${DATA}/services.json`))(
  'loads the real lists, twice alike (needs ../shared/data)',
  async () => {
    const services = readFileSync(`${DATA}/services.json`, 'utf8')
    const list = readFileSync(`${DATA}/services-guangan-list.json`, 'utf8')
    const first = await load(services, { addDepartments: true })
    expect(first).toMatchObject({ ok: true, value: { rejected: [] } })
    expect(await load(services, { addDepartments: true })).toMatchObject({
      value: { created: 0, updated: 0, unchanged: 43 },
    })
    const many = await load(list, { addDepartments: true })
    expect(many.ok && many.value.created + many.value.rejected.length).toBe(1135)
  },
  120_000,
)
