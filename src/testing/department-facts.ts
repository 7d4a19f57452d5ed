import type { DepartmentFacts } from '@/modules/departments/domain/department'

let codes = 1000

/** What an administrator types about an office, each time with a code of its own. */
export const departmentFacts = (change: Partial<DepartmentFacts> = {}): DepartmentFacts => ({
  code: String(codes++),
  name: '市行政审批局',
  nameEn: null,
  shortName: '审批局',
  kind: 'department',
  parentId: null,
  creditCode: null,
  divisionCode: null,
  headName: null,
  address: null,
  phone: null,
  officeHours: null,
  intro: null,
  reconsiderationBody: '如皋市人民政府',
  reconsiderationUrl: null,
  courtName: '南通经济技术开发区人民法院',
  endsOn: null,
  sortOrder: 0,
  ...change,
})
