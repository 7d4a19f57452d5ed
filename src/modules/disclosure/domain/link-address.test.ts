import { expect, it } from 'vitest'
import { linkAddress } from './link-address'

it.each([
  ['https://www.gov.cn/a?b=1#c', 'https://www.gov.cn/a?b=1#c'],
  ['www.rugao.gov.cn', 'https://www.rugao.gov.cn'],
  ['rugao.gov.cn:8443/a', 'https://rugao.gov.cn:8443/a'],
  ['如皋.政务.cn/办事', 'https://如皋.政务.cn/办事'],
  ['//www.gov.cn/a', 'https://www.gov.cn/a'],
  [' http://a.cn ', 'http://a.cn'],
  ['/services/food-licence', '/services/food-licence'],
  ['office@rugao.gov.cn', 'mailto:office@rugao.gov.cn'],
  ['mailto:a@b.cn', 'mailto:a@b.cn'],
  ['tel:0513-12345', 'tel:0513-12345'],
  ['', null],
  ['#_ftn1', null],
  ['file:///C:/a.docx', null],
  ['通知.docx', null],
  ['index.html', null],
  ['JaVa\tScript:alert(1)', null],
  ['data:text/html,x', null],
  ['/\\evil.example', null],
  ['https:', null],
  ['详见网站', null],
])('%s leads to %s', (typed, address) => expect(linkAddress(typed)).toBe(address))
