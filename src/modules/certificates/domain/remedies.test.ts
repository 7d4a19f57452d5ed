import { describe, expect, it } from 'vitest'
import type { IssuingDepartment } from './letter-facts'
import { reconsiderationBody, remedyText } from './remedies'

const office: IssuingDepartment = {
  id: '1',
  name: '如皋市行政审批局',
  shortName: '皋审批',
  kind: 'department',
  address: null,
  phone: null,
  reconsiderationBody: null,
  reconsiderationUrl: null,
  courtName: null,
}

describe('whom a refused applicant may turn to', () => {
  it.each([
    ['department', null, '如皋市人民政府'],
    ['agency', null, '如皋市人民政府'],
    ['town', null, '如皋市人民政府'],
    ['subdistrict', null, '如皋市人民政府'],
    ['government', null, '上一级人民政府'],
    ['government', '南通市人民政府', '南通市人民政府'],
    ['department', '国家税务总局南通市税务局', '国家税务总局南通市税务局'],
  ])('a %s with %s on record is reviewed by %s', (kind, recorded, body) => {
    expect(reconsiderationBody({ ...office, kind, reconsiderationBody: recorded }, '如皋市')).toBe(body)
  })

  it('names body, online channel, court and both terms', () => {
    const text = remedyText(
      { ...office, reconsiderationUrl: 'https://fy.example', courtName: '某某人民法院' },
      '如皋市',
    )
    for (const part of ['如皋市人民政府', 'https://fy.example', '某某人民法院', '六十日', '六个月'])
      expect(text).toContain(part)
  })

  it('sends the applicant to reconsideration first where the law says so, with fifteen days for the court after it', () => {
    const text = remedyText(office, '如皋市', true)
    expect(text).toContain('应当自收到本决定之日起六十日内先向如皋市人民政府申请行政复议')
    expect(text).toContain('十五日')
    expect(text).not.toContain('六个月')
  })

  it('invents neither a court nor an address that nobody configured', () => {
    expect(remedyText(office, '如皋市')).toMatch(/有管辖权的人民法院/)
    expect(remedyText(office, '如皋市')).not.toMatch(/http|null|undefined/)
  })
})
