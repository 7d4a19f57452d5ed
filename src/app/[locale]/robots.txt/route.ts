import { env } from '@/platform/env'
import { allowAnyone } from '@/platform/session/guards'

/** What search engines may read, and where the site map lies. */
export async function GET(): Promise<Response> {
  await allowAnyone()
  const closed = ['/my', '/desk', '/admin', '/api', '/sign-in'].flatMap((path) => [path, `/en${path}`])
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${env.PUBLIC_URL}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
