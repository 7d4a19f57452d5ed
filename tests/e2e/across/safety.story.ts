import { PEOPLE, signIn } from '../people'
import { expect, test } from '../story'

const SIGNED_IN_PAGES = ['/my', '/my/drafts', '/my/notices', '/my/profile']

test('No page lets foreign or inline script in, and reading pages carry no framework at all', async ({ page }) => {
  for (const path of [
    '/',
    '/services',
    '/services/food-business-permit',
    '/departments',
    '/track',
    '/sign-in',
    '/verify/0000',
  ]) {
    const answer = await page.goto(path)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).not.toContain('unsafe-inline')
    expect(policy, path).not.toContain('unsafe-eval')
    expect(answer?.headers()['x-content-type-options'], path).toBe('nosniff')
    expect(answer?.headers()['x-powered-by'], path).toBeUndefined()
  }
  for (const path of ['/', '/services', '/services/food-business-permit', '/departments/0123', '/search?q=%E9%A5%AD']) {
    const scripts: string[] = []
    page.on(
      'request',
      (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname),
    )
    await page.goto(path)
    expect(
      scripts.filter((script) => script.startsWith('/_next/')),
      path,
    ).toEqual([])
    expect(await page.locator('script:not([src])').count(), path).toBe(0)
    page.removeAllListeners('request')
  }
})

test('Every cookie is a __Host- cookie that no script reads, and signed-in pages are never kept', async ({ visit }) => {
  const page = await visit('zhang')
  await page.goto('/')
  const kept = page.waitForResponse('**/preferences')
  await page.getByRole('contentinfo').getByRole('button', { name: '大字' }).click()
  await kept
  const cookies = await page.context().cookies()
  expect(cookies.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['__Host-yizhan.size', '__Host-yizhan.session']),
  )
  for (const cookie of cookies) {
    expect(cookie.name).toMatch(/^__Host-yizhan\./)
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
  }
  for (const path of [...SIGNED_IN_PAGES, '/', '/services/food-business-permit']) {
    const answer = await page.goto(path)
    expect(answer?.headers()['cache-control'], path).toContain('no-store')
  }
})

test('Another citizen’s case, draft, file and letter do not exist for a citizen', async ({ visit, complaints }) => {
  complaints.expect(/status of 40[134]/)
  const [zhang, wang] = [await visit('zhang'), await visit('wang')]
  await zhang.goto('/my')
  await zhang.getByRole('link', { name: '食品经营许可（新办）' }).click()
  const address = new URL(zhang.url()).pathname
  const letter = await zhang.getByRole('region', { name: '文书和证照' }).getByRole('link').first().getAttribute('href')
  const theirs = [address, `${address}/withdraw`, String(letter), address.replace('/my/', '/api/').concat('/receipt')]
  for (const path of theirs) {
    const answer = await wang.context().request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).not.toContain('烧饼店')
  }
  const desk = await visit('residenceClerk')
  expect((await desk.goto(address.replace('/my/', '/desk/')))?.status(), 'an officer of another department').toBe(404)
})

test('A form sent from another site changes nothing', async ({ visit }) => {
  const page = await visit('zhang')
  const answer = await page.context().request.post('/preferences', {
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
    data: 'theme=dark&back=/',
  })
  expect(answer.status()).toBe(403)
})

test('Whoever signs out is out everywhere in this browser, and the back button shows nothing', async ({ page }) => {
  await signIn(page, PEOPLE.ayguli)
  await page.goto('/my/profile')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('您已退出登录')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('139****0004')).toHaveCount(0)
})

test('What a page says to its own script holds nothing that the page does not show', async ({ visit }) => {
  const clerk = await visit('clerk')
  await clerk.goto('/desk')
  const address = String(await clerk.locator('main a[href^="/desk/cases/"]').first().getAttribute('href'))
  for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
    const answer = await clerk.context().request.get(address, { headers })
    const words = await answer.text()
    expect(answer.status()).toBe(200)
    expect(words, 'a masked number is there').toMatch(/\d{3,6}\*{4,}/)
    expect(words, 'no whole identity number').not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)/)
    expect(words, 'no secret of an account').not.toMatch(/\$argon2|passwordHash|totpCipher|idNumberCipher/)
  }
})

test('What is not for visitors is not there: sources, settings, listings, inner numbers, and TRACE', async ({
  page,
}) => {
  const { request } = page.context()
  const script = /"(\/_next\/static\/[^"]+\.js)"/.exec(await (await request.get('/sign-in')).text())?.[1] ?? ''
  expect((await request.get(script)).status(), script).toBe(200)
  expect(await (await request.get(script)).text()).not.toContain('sourceMappingURL')
  const hidden = ['.git/config', '.env', 'package.json', 'server.mjs.map', 'metrics', 'actuator', 'debug', 'admin.php']
  const inner = ['_next/static/', '_next/server/app-paths-manifest.json', '_next/../.env', '.data/secrets.json', 'api/']
  for (const path of [`${script.slice(1)}.map`, ...hidden, ...inner]) {
    const answer = await request.get(`/${path}`)
    expect([400, 404], path).toContain(answer.status())
  }
  expect((await request.fetch('/my', { method: 'TRACE' })).status()).toBe(405)
})

test('No other site is told that it may read what a visitor sees', async ({ visit }) => {
  const { request } = (await visit('zhang')).context()
  for (const path of ['/my', '/services', '/api/suggest?q=a', '/api/auth/session', '/api/health', '/track']) {
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await request.fetch(path, { method, headers: { origin: 'https://elsewhere.example' } })
      expect(Object.keys(answer.headers()).join(), `${method} ${path}`).not.toContain('access-control')
    }
  }
})
