import type { AdminRole, CaseRole } from '@/kernel/actor'
import { identityCheckCharacter } from '@/kernel/identity-number'

/** One password for all demo people; demo accounts exist in demo mode only. */
export const DEMO_PASSWORD = 'demo-yizhan-2026'

export type SeedCitizen = {
  key: string
  name: string
  phone: string
  email?: string
  /** Region 999999 was never allocated, so no such number belongs to anybody (domain.md §8.1). */
  identityNumber: string
  address: string
  about: string
}

const fictitious = (birth: string, serial: string) => {
  const first17 = `999999${birth}${serial}`
  return `${first17}${identityCheckCharacter(first17)}`
}

export const CITIZENS: readonly SeedCitizen[] = [
  {
    key: 'wang',
    name: '王秀兰',
    phone: '13900000001',
    email: 'wang@example.com',
    identityNumber: fictitious('19860312', '002'),
    address: '如城街道宏坝居委会演示路1号',
    about: '想开一家小饭店',
  },
  {
    key: 'ouyang',
    name: '欧阳海',
    phone: '13900000002',
    identityNumber: fictitious('19790520', '001'),
    address: '白蒲镇演示街12号',
    about: '跑运输、修路',
  },
  {
    key: 'zhang',
    name: '张𠮷',
    phone: '13900000003',
    identityNumber: fictitious('19900808', '003'),
    address: '长江镇演示路8号',
    about: '名字里有生僻字',
  },
  {
    key: 'ayguli',
    name: '阿依古丽·买买提',
    phone: '13900000004',
    identityNumber: fictitious('19950101', '004'),
    address: '城北街道演示小区3幢',
    about: '外地来皋，办居住证',
  },
  {
    key: 'li',
    name: '李㛃',
    phone: '13900000005',
    identityNumber: fictitious('19921130', '006'),
    address: '搬经镇演示村5组',
    about: '刚做妈妈',
  },
  {
    key: 'chen',
    name: '陈建国',
    phone: '13900000006',
    identityNumber: fictitious('19400615', '005'),
    address: '江安镇演示村2组',
    about: '八十多岁，领尊老金',
  },
]

/** The posts through which a case passes, in the order of the staff numbers. */
export type SeedOfficer = { staffNo: string; name: string; departmentCode: string; role: CaseRole; title: string }

const TITLES: Record<CaseRole, string> = {
  window_clerk: '窗口受理岗',
  reviewer: '审查岗',
  approver: '审批岗',
  agency_head: '负责人',
}
const ROLES = Object.keys(TITLES) as CaseRole[]

/** Clerk, reviewer, approver and head of each department that handles services here. */
const DESKS: Record<string, readonly [clerk: string, reviewer: string, approver: string, head: string]> = {
  '0123': ['周敏', '沈国平', '顾晓峰', '许卫东'],
  '0113': ['吴丹', '钱志强', '孙立', '冒建新'],
  '0106': ['石磊', '朱红梅', '郭阳', '丛树林'],
  '0107': ['陆小燕', '袁芳', '蒋国华', '缪春'],
  '0119': ['薛晴', '范志明', '章琳', '于海波'],
  '0114': ['卢俊', '贾平', '邓志远', '佘卫国'],
  '0103': ['何婷', '彭文', '谢光', '韩雪梅'],
  '0108': ['田甜', '曹阳', '严正', '葛明'],
}

/** Staff numbers tell the department: 012301 is the clerk of department 0123, 02 reviews, 03 decides, 04 is the head. */
export const OFFICERS: readonly SeedOfficer[] = Object.entries(DESKS).flatMap(([departmentCode, names]) =>
  ROLES.map((role, index) => ({
    staffNo: `${departmentCode}0${index + 1}`,
    name: names[index] ?? '',
    departmentCode,
    role,
    title: TITLES[role],
  })),
)

export type SeedJournalist = Omit<SeedOfficer, 'role'> & { role: 'editor' | 'publisher' | 'library_keeper' }

/** Those who write what the city publishes, and those who send it out: 05 edits, 06 publishes; 07 and 08 keep the library. */
export const NEWSROOM: readonly SeedJournalist[] = [
  { staffNo: '010105', name: '倪书文', departmentCode: '0101', role: 'editor', title: '信息编辑岗' },
  { staffNo: '010106', name: '常明理', departmentCode: '0101', role: 'publisher', title: '信息发布岗' },
  { staffNo: '010107', name: '沈典章', departmentCode: '0101', role: 'library_keeper', title: '法规文库岗' },
  { staffNo: '010108', name: '陆文律', departmentCode: '0101', role: 'library_keeper', title: '法规文库复核岗' },
  { staffNo: '010705', name: '姚静怡', departmentCode: '0107', role: 'editor', title: '信息编辑岗' },
  { staffNo: '010706', name: '柏志高', departmentCode: '0107', role: 'publisher', title: '信息发布岗' },
]

export type SeedAdministrator = { staffNo: string; name: string; adminRole: AdminRole }

/** 三员: none of them handles cases. */
export const ADMINISTRATORS: readonly SeedAdministrator[] = [
  { staffNo: 'XT01', name: '丁志明', adminRole: 'system_admin' },
  { staffNo: 'AQ01', name: '崔静', adminRole: 'security_admin' },
  { staffNo: 'SJ01', name: '尹力', adminRole: 'audit_admin' },
]
