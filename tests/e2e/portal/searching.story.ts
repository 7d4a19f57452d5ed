import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../accessible'
import { expect, test } from '../story'

const RULES = '如皋市城市道路挖掘修复管理办法'
const OLD_RULES = '如皋市城市道路挖掘管理办法'

const searchFor = (page: Page, words: string, path = '/search') => page.goto(`${path}?q=${encodeURIComponent(words)}`)
const titles = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link')

test('Whoever wants to do something is shown the service before anything to read', async ({ page }) => {
  await searchFor(page, '我想开饭店')
  const card = page.getByRole('region', { name: '食品经营许可（新办）' })
  await expect(card.getByText('您要办的可能是')).toBeVisible()
  await expectAccessible(page)
  await card.getByRole('link', { name: '看指南，在线办理' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('食品经营许可（新办）')
})

for (const [how, words, service] of [
  ['in everyday speech', '想开一家饭店', '食品经营许可（新办）'],
  ['in pinyin', 'juzhuzheng', '居住证办理'],
  ['with characters that sound alike', '营业直照', '个体工商户设立登记'],
] as const) {
  test(`A service is found ${how}`, async ({ page }) => {
    await searchFor(page, words)
    await expect(page.getByRole('main').getByRole('link', { name: service }).first()).toBeVisible()
  })
}

for (const [how, words] of [
  ['in traditional characters', '城市道路挖掘修復管理辦法'],
  ['with a character mistyped', '如皋市城市道路挖掘修腹管理办法'],
  ['by a short form', '道路挖掘修复办法'],
] as const) {
  test(`A document is found ${how}, the one in force first`, async ({ page }) => {
    await searchFor(page, words)
    await expect(titles(page).filter({ hasText: '管理办法' }).first()).toHaveText(RULES)
  })
}

test('The rules out of force stand below those that replaced them, and say so', async ({ page }) => {
  await searchFor(page, '城市道路挖掘')
  const found = page.getByRole('region', { name: /找到/ }).getByRole('listitem')
  const texts = await found.allTextContents()
  const place = (title: string) => texts.findIndex((text) => text.startsWith(title))
  expect(place(RULES)).toBeGreaterThanOrEqual(0)
  expect(place(OLD_RULES)).toBeGreaterThan(place(RULES))
  await expect(found.nth(place(OLD_RULES))).toContainText(/失效|废止|替代|修订/)
  await expect(found.nth(place(RULES)).locator('mark').first()).toHaveText('城市道路挖掘')
})

test('The results are narrowed by a click and widened by another', async ({ page }) => {
  await searchFor(page, '办理')
  const narrow = page.getByRole('navigation', { name: '缩小范围' })
  await narrow.getByRole('link', { name: '办事服务' }).click()
  await expect(page).toHaveURL(/section=service/)
  await expect(narrow.getByRole('link', { name: '办事服务' })).toHaveAttribute('aria-current', 'true')
  for (const href of await titles(page).evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
    if (!href?.startsWith('/search')) expect(href).toMatch(/^\/services\//)
  await expectAccessible(page)
  await narrow.getByRole('link', { name: '办事服务' }).click()
  await expect(page).not.toHaveURL(/section=/)
})

test('Documents are proposed while one is typing, too', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('searchbox').pressSequentially('尊老金', { delay: 60 })
  await page.getByRole('option', { name: '关于高龄老人尊老金发放工作的通知' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('关于高龄老人尊老金发放工作的通知')
})

test('What the city has nothing about is answered with help, not with something else', async ({ page }) => {
  await searchFor(page, '恐龙饲养许可证')
  await expect(page.getByText('没有找到“恐龙饲养许可证”')).toBeVisible()
  await expect(page.getByText(/12345/).first()).toBeVisible()
  await expectAccessible(page)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('The search works with no script, in both languages, on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto('/search')
    await page.getByRole('main').getByRole('searchbox').fill('尊老金')
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click()
    await expect(page.locator('mark').first()).toHaveText('尊老金')
    await expectNoSidewaysScroll(page)
    await searchFor(page, '尊老金', '/en/search')
    await expect(page.getByRole('heading', { name: /results? for “尊老金”/ })).toBeVisible()
    await expectNoSidewaysScroll(page)
  })
})
