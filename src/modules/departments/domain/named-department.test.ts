import { expect, it } from 'vitest'
import { namedDepartment } from './named-department'

const all = ['如皋市民政局', '如皋市城市管理局', '如皋市公安局', '如皋市公安局交通警察大队'].map((name) => ({
  id: name,
  name,
  shortName: name.slice(2),
}))

it.each([
  ['如皋市民政局', '如皋市民政局'],
  ['市民政局', '如皋市民政局'],
  ['如皋市民政局（镇、街道受理和初审）', '如皋市民政局'],
  ['如皋市民政局婚姻登记机关', '如皋市民政局'],
  ['如皋市城市管理局/市政主管部门（或市行政审批机构），公安交管部门会签', '如皋市城市管理局'],
  ['如皋市公安局交通警察大队', '如皋市公安局交通警察大队'],
  ['如皋市公安局、如皋市民政局', null],
  ['各镇人民政府、街道办事处（受如皋市民政局指导）', null],
  ['区经信局', null],
  ['', null],
])('%s is handled by %s', (text, expected) => {
  expect(namedDepartment(text, all)?.name ?? null).toBe(expected)
})
