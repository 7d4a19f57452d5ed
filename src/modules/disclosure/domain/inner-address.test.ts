import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { innerAddress, OPEN_PAGES } from './inner-address'

describe('addresses within the city', () => {
  it.each<[path: string, names: string]>([
    ['/', 'page'],
    ['/en', 'page'],
    ['/documents?year=2026', 'page'],
    ['/en/documents/0190', 'document'],
    ['/documents/0190/editions/2', 'document'],
    ['/documents/0190/anything', 'nothing'],
    ['/services/food#how', 'service'],
    ['/columns/notices', 'column'],
    ['/columns', 'nothing'],
    ['/departments/0101', 'department'],
    ['/api/published/0190', 'file'],
    ['/api/v1/services', 'nothing'],
    ['/admin/publishing', 'nothing'],
    ['/old/index.jsp', 'nothing'],
    ['/%E0%A4%A', 'nothing'],
  ])('%s', (path, names) => expect(innerAddress(path).names).toBe(names))

  it('know every page that anybody may read', () => {
    const groups = ['(portal)', '(citizen)'].flatMap((group) =>
      readdirSync(`src/app/[locale]/${group}`, { withFileTypes: true }),
    )
    const pages = groups.filter((one) => one.isDirectory() && !one.name.startsWith('_')).map(({ name }) => name)
    expect(pages.filter((name) => !OPEN_PAGES.includes(name))).toEqual([])
  })
})
