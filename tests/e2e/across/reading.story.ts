import { expectAccessible, expectNoSidewaysScroll } from '../accessible'
import type { Person } from '../people'
import { expect, test } from '../story'

/** The pages people spend their time on, by whose they are. */
const MAIN_PAGES: readonly (readonly [whose: Person | undefined, ...paths: string[]])[] = [
  [
    undefined,
    '/',
    '/services',
    '/services/food-business-permit',
    '/search?q=%E9%A5%AD%E5%BA%97',
    '/departments/0123',
    '/track',
  ],
  ['zhang', '/my', '/my/apply/food-business-permit', '/my/notices'],
  ['clerk', '/desk'],
  ['systemAdmin', '/admin/people'],
]
/** A screen of 1280 by 900 at twice its size has room for this. */
const AT_200_PERCENT = { width: 640, height: 450 }
/** WCAG 1.4.10. */
const SMALLEST = { width: 320, height: 640 }

for (const [whose, ...paths] of MAIN_PAGES) {
  test(`At 200 % zoom, and on the smallest screen, nothing ${whose ?? 'a visitor'} reads has to be pushed sideways`, async ({
    visit,
  }) => {
    const page = await visit(whose, { viewport: AT_200_PERCENT })
    for (const path of paths) {
      await page.goto(path)
      await expectNoSidewaysScroll(page)
      await page.setViewportSize(SMALLEST)
      await expectNoSidewaysScroll(page)
      await page.setViewportSize(AT_200_PERCENT)
    }
  })
}

test('Large print makes the words larger and stays on', async ({ page }) => {
  await page.goto('/services')
  const size = () =>
    page
      .locator('main li')
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  const before = await size()
  await page.getByRole('contentinfo').getByRole('button', { name: '大字' }).click()
  await expect.poll(size).toBeGreaterThan(before * 1.15)
  await page.goto('/services/food-business-permit')
  expect(await size()).toBeGreaterThan(before * 1.15)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('Dark pages are dark, and every colour keeps its contrast', async ({ page, visit }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.goto('/')
  const light = await ground()
  await page.getByRole('contentinfo').getByRole('button', { name: '深色' }).click()
  await expect.poll(ground).not.toBe(light)
  for (const path of ['/', '/services/food-business-permit', '/track', '/sign-in']) {
    await page.goto(path)
    await expectAccessible(page)
  }
  const desk = await visit('clerk', { colorScheme: 'dark' })
  await desk.goto('/desk')
  await expectAccessible(desk)
})

test('In English the way from the home page to the form is English', async ({ visit }) => {
  const page = await visit('zhang', { locale: 'en-GB' })
  await page.goto('/')
  await page.getByRole('link', { name: 'English' }).first().click()
  await expect(page).toHaveURL(/\/en\/?$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
  await page.getByRole('main').getByRole('searchbox').fill('restaurant')
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('link', { name: 'Food business permit (new)' }).click()
  await expectAccessible(page)
  for (const path of ['/en/my', '/en/my/apply/food-business-permit', '/en/track', '/en/verify', '/en/services']) {
    await page.goto(path)
    await expectAccessible(page)
  }
})

test('Pages that are missing, forbidden or another city’s help people on', async ({ visit, complaints }) => {
  complaints.expect(/status of 40[34]/)
  const page = await visit('zhang')
  expect((await page.goto('/no/such/page'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
  await expect(page.getByRole('main').getByRole('link', { name: '全部事项' })).toBeVisible()
  await expectAccessible(page)
  for (const path of ['/desk', '/admin']) {
    expect((await page.goto(path))?.status()).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('您无权查看这个页面')
    await expectAccessible(page)
  }
  expect((await page.goto('/en/no/such/page'))?.status()).toBe(404)
  await expectAccessible(page)
})

for (const [language, path] of [
  ['Chinese', '/admin/design'],
  ['English', '/en/admin/design'],
]) {
  test(`Every component in every state is without barriers in ${language}`, async ({ visit }) => {
    const page = await visit('systemAdmin')
    await page.goto(String(path))
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
  })
}
