import type { PlainDate } from '@/kernel/plain-date'
import { xmlText } from './atom-feed'

export type MappedPage = { path: string; changedOn?: PlainDate }

/** A site map (sitemaps.org) in which every page names its other language. */
export function siteMap(site: string, pages: readonly MappedPage[], inEnglish: (path: string) => string): string {
  const urls = pages.flatMap(({ path, changedOn }) => {
    const chinese = xmlText(site + path)
    const english = xmlText(site + inEnglish(path))
    const others = [
      `<xhtml:link rel="alternate" hreflang="zh-CN" href="${chinese}"/>`,
      `<xhtml:link rel="alternate" hreflang="en" href="${english}"/>`,
    ].join('')
    const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : ''
    return [
      `<url><loc>${chinese}</loc>${changed}${others}</url>`,
      `<url><loc>${english}</loc>${changed}${others}</url>`,
    ]
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}
