import { expect, it } from 'vitest'
import { addressForRecord } from './address-for-record'

const CASE = '01936f1a-7c00-7000-8000-000000000001'

it.each([
  ['a page of the city', '/admin/people', '/admin/people'],
  ['its language and question left out', '/en/desk/find?q=%E7%8E%8B#top', '/desk/find'],
  ['the home page of a language', '/zh-CN', '/'],
  ['the id of a thing', `/desk/cases/${CASE}/reveal?path=x`, `/desk/cases/${CASE}/reveal`],
  ['a name', '/desk/cases/%E5%BC%A0%E4%B8%89', '/desk/cases/…'],
  ['a telephone', '/desk/cases/13900000003', '/desk/cases/…'],
  ['an identity number', '/desk/cases/11010519491231002X', '/desk/cases/…'],
  ['a credit code', '/admin/services/91350100M000100Y43', '/admin/services/…'],
  ['a mail address', '/desk/cases/a@example.cn', '/desk/cases/…'],
  ['a service', '/admin/services/SJ-0101', '/admin/services/SJ-0101'],
])('%s', (_what, asked, kept) => expect(addressForRecord(asked)).toBe(kept))

it('stays short', () => expect(addressForRecord('/a'.repeat(500)).length).toBe(200))
