import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { atomFeed } from '@/modules/disclosure/domain/atom-feed'
import { feedEntries } from '@/modules/disclosure/queries/feed-entries'
import { publishedColumn } from '@/modules/disclosure/queries/published-columns'
import { cityNameIn } from '@/platform/city'
import { env } from '@/platform/env'
import { allowAnyone } from '@/platform/session/guards'

const NAME = /^([a-z][a-z0-9-]{1,39})\.atom$/

/** The newest publications of a column, or of all, for readers that follow the city (`all.atom`, `notices.atom`). */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  await allowAnyone()
  const slug = NAME.exec((await params).name)?.[1] ?? notFound()
  const place = slug === 'all' ? null : ((await publishedColumn(slug)) ?? notFound())
  const t = await getTranslations({ locale: 'zh-CN', namespace: 'disclosure' })
  const city = cityNameIn('zh-CN')
  const feed = atomFeed({
    title: t('feed-title', { city, column: place?.column.name ?? t('all') }),
    author: city,
    site: env.PUBLIC_URL,
    self: `/feeds/${slug}.atom`,
    page: place ? `/columns/${slug}` : '/documents',
    language: 'zh-CN',
    entries: await feedEntries(place?.ids ?? null),
  })
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
