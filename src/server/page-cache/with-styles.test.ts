import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { openUpstream } from '../upstream'
import { styleSheets } from './style-sheets'
import { withStyles } from './with-styles'

const SHEETS: Record<string, string> = {
  '/a.css': "p{background:url(/assets/x.svg) url('#y')}",
  '/beside.css': 'p{background:url(../x.svg)}',
  '/more.css': '@import "/a.css";',
  '/odd.css': 'p{content:"</style><script>"}',
}

const application =
  (requested: string[]): RequestListener =>
  (request, response) => {
    const path = request.url ?? ''
    requested.push(path)
    const type = path.endsWith('.html') ? 'text/html' : 'text/css; charset=utf-8'
    response.writeHead(path in SHEETS || path.endsWith('.html') ? 200 : 404, { 'content-type': type })
    response.end(SHEETS[path] ?? 'p{}')
  }

/** The page as it would go out, with links to these sheets. */
async function pageWith(paths: string[], body = '') {
  const requested: string[] = []
  const upstream = await openUpstream(application(requested))
  const sheetAt = styleSheets(upstream, 'city.test')
  const links = paths.map((path) => `<link rel="stylesheet" href="${path}" data-precedence="next"/>`).join('')
  const html = `<head><link rel="icon" href="/i.svg"/>${links}</head>${body}`
  try {
    await withStyles(html, sheetAt)
    return { ...(await withStyles(html, sheetAt)), requested }
  } finally {
    await upstream.close()
  }
}

describe('the styles of a reading page', () => {
  it('are inlined, allowed by their hash, and fetched once', async () => {
    const { html, policy, requested } = await pageWith(['/a.css', '/a.css'])
    expect(html).toContain(`<head><link rel="icon" href="/i.svg"/><style>${SHEETS['/a.css']}</style><style>`)
    expect(policy).toContain("style-src 'self' 'sha256-")
    expect(policy.match(/sha256/g)).toHaveLength(1)
    expect(policy).not.toContain('unsafe')
    expect(requested).toEqual(['/a.css'])
  })

  it('let the page be painted at once when its main part is there, unless it is long', async () => {
    const expected = '</style><link rel="expect" href="#main" blocking="render"/></head>'
    expect((await pageWith(['/a.css'])).html).toContain(expected)
    expect((await pageWith(['/a.css'], '<p>长</p>'.repeat(10_000))).html).toContain('</style></head>')
  })

  it.each([
    ['is not there', '/gone.css'],
    ['is no style sheet', '/page.html'],
    ['speaks of files beside it', '/beside.css'],
    ['reads another one', '/more.css'],
    ['would end the element it stands in', '/odd.css'],
  ])('stay a link where a sheet %s', async (_what, path) => {
    const { html, policy } = await pageWith([path])
    expect(html).toContain(`<link rel="stylesheet" href="${path}"`)
    expect(html).not.toMatch(/<style>|expect/)
    expect(policy).toContain("style-src 'self'; ")
  })
})
