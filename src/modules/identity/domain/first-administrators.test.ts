import { expect, it } from 'vitest'
import { readFirstAdministrators } from './first-administrators'

const pair = (role: string) => ({
  holder: { name: '顾一', staffNo: `${role}01`, phone: '139 0000 0001', email: '' },
  deputy: { name: '顾二', staffNo: `${role}02` },
})
const FILE = {
  system_admin: pair('XT'),
  security_admin: { ...pair('AQ'), holder: { name: '顾三', staffNo: 'AQ01' } },
  audit_admin: { ...pair('SJ'), holder: { name: '顾四', staffNo: 'SJ01' } },
}
const XT = FILE.system_admin

it('reads six people, telephone numbers as they are kept', () => {
  const read = readFirstAdministrators(FILE)
  expect(read.ok && read.people).toHaveLength(6)
  expect(read.ok && read.people[0]).toMatchObject({ role: 'system_admin', place: 'holder', phone: '13900000001' })
})

it.each<[string, unknown, string[]]>([
  ['no object', [], ['the file shape']],
  ['a role without a deputy', { ...FILE, system_admin: { holder: XT.holder } }, ['system_admin.deputy shape']],
  ['a fourth role', { ...FILE, mayor: XT }, ['the file shape']],
  [
    'several things at once',
    { ...FILE, system_admin: { holder: { name: '', staffNo: 'XT01' }, deputy: { name: '顾', staffNo: '?' } } },
    ['system_admin.holder.name name', 'system_admin.deputy.staffNo staffNo'],
  ],
  [
    'one person on two places',
    { ...FILE, audit_admin: { ...FILE.audit_admin, deputy: { name: '顾一', staffNo: 'xt01' } } },
    ['audit_admin.deputy.staffNo repeated'],
  ],
  [
    'one telephone for two',
    { ...FILE, audit_admin: { ...FILE.audit_admin, deputy: { name: '顾', staffNo: 'SJ02', phone: '+8613900000001' } } },
    ['audit_admin.deputy.phone repeated'],
  ],
])('%s is told, with its place', (_what, file, expected) => {
  const read = readFirstAdministrators(file)
  expect(read.ok ? [] : read.problems.map(({ where, what }) => `${where} ${what}`)).toEqual(expected)
})
