import { ADMINISTRATORS, CITIZENS, DEMO_PASSWORD, NEWSROOM, OFFICERS } from './people'

/** Columns as wide in a terminal as they look: a Chinese character takes two places. */
const width = (text: string) => [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)
const padded = (text: string, to: number) => text + ' '.repeat(Math.max(1, to - width(text)))

const ADMIN_WORDS = {
  system_admin: '系统管理员 system administrator',
  security_admin: '安全管理员 security administrator',
  audit_admin: '审计管理员 audit administrator',
} as const
const ROLE_WORDS = {
  window_clerk: '受理 accepts',
  reviewer: '审查 reviews',
  approver: '决定 decides',
  agency_head: '批准延期 extends',
  editor: '编写公开文件 writes publications',
  publisher: '审核发布 publishes',
  library_keeper: '管理法规文库 keeps the library of laws',
} as const

/** The demo accounts as `npm start` prints them. */
export function accountsTable(): string {
  const food = OFFICERS.filter((officer) => officer.departmentCode === '0123')
  const rows = [
    ...CITIZENS.map(({ phone, name, about }) => [phone, name, `市民 citizen: ${about}`]),
    ...food.map(({ staffNo, name, role }) => [staffNo, name, `市场监管局 market regulation: ${ROLE_WORDS[role]}`]),
    ...NEWSROOM.map(({ staffNo, name, departmentCode, role }) => [
      staffNo,
      name,
      `${departmentCode === '0101' ? '市政府办 government office' : '民政局 civil affairs'}: ${ROLE_WORDS[role]}`,
    ]),
    ...ADMINISTRATORS.map(({ staffNo, name, adminRole }) => [staffNo, name, ADMIN_WORDS[adminRole]]),
  ]
  const others = [...new Set(OFFICERS.map((officer) => officer.departmentCode))].filter((code) => code !== '0123')
  return [
    '演示账号 Demo accounts',
    `密码 password: ${DEMO_PASSWORD}`,
    ...rows.map(([signIn = '', name = '', what = '']) => `  ${padded(signIn, 13)}${padded(name, 18)}${what}`),
    `  其他部门 other departments: ${others.join(' ')}, each with 01 accepts, 02 reviews, 03 decides, 04 extends`,
  ].join('\n')
}
