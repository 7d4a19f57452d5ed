import type { Page } from '@playwright/test'
import { expectAccessible } from '../accessible'
import { expect, test } from '../story'

const NAME = '食品经营许可（新办）'

const WAYS: Record<string, (page: Page) => Promise<void>> = {
  'by saying what they want': async (page) => {
    await page.goto('/')
    await page.getByRole('main').getByRole('searchbox').fill('我想开一家小饭店')
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click()
    await page.waitForURL(/\/search\?q=/)
  },
  'by department': async (page) => {
    await page.goto('/departments')
    await page.getByRole('link', { name: '如皋市市场监督管理局' }).click()
  },
  'by subject': async (page) => {
    await page.goto('/')
    await page.getByRole('link', { name: '食品', exact: true }).click()
  },
  'by what has happened in their life': async (page) => {
    await page.goto('/')
    await page.getByRole('link', { name: '开个店' }).click()
  },
}

for (const [way, go] of Object.entries(WAYS)) {
  test(`Somebody who wants to open a restaurant finds the permit ${way}`, async ({ page }) => {
    await go(page)
    await expectAccessible(page)
    await page.getByRole('main').getByRole('link', { name: NAME }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME)
  })
}

test('The search box proposes the permit while one is typing', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('searchbox').pressSequentially('餐饮', { delay: 60 })
  await page.getByRole('option', { name: /食品经营许可/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME)
})

test('The guide says everything once, with the process as a picture and in words', async ({ page }) => {
  await page.goto('/services/food-business-permit')
  for (const part of ['谁可以办', '要准备的材料', '多久办完', '怎么办的', '收费', '法律依据', '常见问题'])
    await expect(page.getByRole('heading', { name: part })).toBeVisible()
  const materials = page.getByRole('table', { name: '要准备的材料' })
  await expect(materials.getByRole('row', { name: /场所租赁合同.*必需（场所来源：租赁）/ })).toBeVisible()
  await expect(page.getByText('10 个工作日', { exact: true })).toBeVisible()
  await expect(page.getByText('《中华人民共和国食品安全法》第三十五条')).toBeVisible()
  await expect(page.getByRole('img', { name: /办理流程图/ })).toBeVisible()
  await page.getByText('用文字看流程').click()
  await expect(page.getByText('现场核查（需要时）').last()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '在线办理' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await expectAccessible(page)
})

test('Nothing fits: the search says so and offers other ways', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('㵘䶮𬱖')}`)
  await expect(page.getByText('没有找到“㵘䶮𬱖”')).toBeVisible()
  await expectAccessible(page)
})
