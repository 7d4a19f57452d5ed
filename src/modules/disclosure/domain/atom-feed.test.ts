import { expect, it } from 'vitest'
import { atomFeed } from './atom-feed'
import { siteMap } from './site-map'

const at = new Date('2026-05-11T02:00:00Z')
const entry = {
  id: '1',
  title: '关于 <A&B> 的通知\u0007',
  summary: '摘要',
  author: '如皋市人民政府',
  path: '/documents/1',
  html: '<p><a href="/services/x">办</a><img src="/api/published/1" /><a href="https://gov.cn">外</a></p>',
  publishedAt: at,
  updatedAt: at,
}
const feed = {
  title: '栏目',
  author: '如皋',
  site: 'https://city.example',
  self: '/feeds/all.atom',
  page: '/documents',
  language: 'zh-CN',
}

it('writes whole addresses and escapes what people wrote', () => {
  const xml = atomFeed({ ...feed, entries: [entry] })
  expect(xml).toContain('<title>关于 &lt;A&amp;B&gt; 的通知</title>')
  expect(xml).toContain('href=&quot;https://city.example/services/x&quot;')
  expect(xml).toContain('src=&quot;https://city.example/api/published/1&quot;')
  expect(xml).toContain('href=&quot;https://gov.cn&quot;')
  expect(xml).toContain('<updated>2026-05-11T02:00:00.000Z</updated>')
})

it('is a feed even while it is empty', () =>
  expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>1970-01-01'))

it('names both languages of a page in the site map', () => {
  const xml = siteMap(
    'https://city.example',
    [{ path: '/documents/1', changedOn: '2026-05-11' }],
    (path) => `/en${path}`,
  )
  expect(xml.match(/<loc>/g)).toHaveLength(2)
  expect(xml).toContain('hreflang="en" href="https://city.example/en/documents/1"')
  expect(xml).toContain('<lastmod>2026-05-11</lastmod>')
})
