import { expect, it } from 'vitest'
import { HOSTILE_TARGETS, leadsTo } from '@/testing/hostile-targets'
import { cityPath } from './city-path'

const CITY = 'https://city.example'

it.each([
  ['/my', '/my'],
  ['/services?q=a&b=//x', '/services?q=a&b=//x'],
  ['/my/x/../cases', '/my/cases'],
  ['/admin/publishing/1/edit#files', '/admin/publishing/1/edit#files'],
  ['/services/营业执照', '/services/%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7'],
])('%s leads to %s', (wanted, path) => expect(cityPath(wanted, null)).toBe(path))

it.each(HOSTILE_TARGETS)('%j leads nowhere but into the city, however it is read and cut', (wanted) => {
  for (const path of [cityPath(wanted, '/fallback'), cityPath(wanted, '/fallback', CITY)]) {
    expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/)
    expect(leadsTo(path, `${CITY}/x/y`)).toBe(CITY)
    // A path that was checked once stays the same one, also behind a language that is cut off or put in front.
    expect(cityPath(path, null)).toBe(path)
    expect(leadsTo(path.replace(/^\/(?:zh-CN|en)(?=\/)/, ''), `${CITY}/x`)).toBe(CITY)
    expect(leadsTo(decodeURIComponent(path.split(/[?#]/)[0] ?? ''), `${CITY}/x`)).toBe(CITY)
  }
})

it.each([null, undefined, 7, {}, ['/my'], ''])('%j is no address', (wanted) =>
  expect(cityPath(wanted, '/fallback')).toBe('/fallback'),
)

it('an absolute address counts only for the origin it is asked for', () => {
  expect(cityPath(`${CITY}/my?a=1`, null, CITY)).toBe('/my?a=1')
  expect(cityPath(`${CITY}/my`, null)).toBeNull()
  expect(cityPath('http://city.example/my', null, CITY)).toBeNull()
  expect(cityPath('http://city.invalid/my', null)).toBeNull()
})
