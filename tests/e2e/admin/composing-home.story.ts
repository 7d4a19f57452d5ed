import { randomUUID } from 'node:crypto'
import { expectAccessible, expectNoSidewaysScroll } from '../accessible'
import { expect, test } from '../story'

test('The system administrator puts an announcement on top of the home page, without script, and everybody sees it', async ({
  page,
  visit,
}) => {
  const admin = await visit('systemAdmin', { javaScriptEnabled: false })
  const guard = await visit('securityAdmin')
  const title = `防汛提醒 ${randomUUID().slice(0, 8)}`
  await admin.goto('/admin/home')
  await admin.getByRole('region', { name: '增加模块' }).getByRole('link', { name: '公告', exact: true }).click()
  await admin.getByLabel('标题', { exact: true }).fill(title)
  await admin.getByRole('button', { name: '增加' }).click()
  await expect(admin.getByText('请填写内容。').first()).toBeVisible()
  await expect(admin.getByLabel('标题', { exact: true })).toHaveValue(title)
  await admin.getByLabel('内容', { exact: true }).fill('今晚有大雨，请勿靠近河边。')
  await admin.getByLabel('紧急').check()
  await admin.getByRole('button', { name: '增加' }).click()
  await expect(admin.getByText('公告等待另一名管理员核对发布')).toBeVisible()
  await page.goto('/')
  await expect(page.getByText(title)).toHaveCount(0)
  await guard.goto('/admin/announcements')
  await expectAccessible(guard)
  const waiting = guard.getByRole('region', { name: title })
  await expect(waiting.getByText('今晚有大雨，请勿靠近河边。')).toBeVisible()
  await waiting.getByRole('button', { name: '发布到首页' }).click()
  await expect(guard.getByText('公告已发布到首页')).toBeVisible()
  await admin.goto('/admin/home')

  const row = admin.getByRole('row').filter({ hasText: title })
  const first = admin.getByRole('row').nth(1)
  while (!(await first.textContent())?.includes(title)) await row.getByRole('button', { name: /^上移/ }).click()

  await page.goto('/')
  await expect
    .poll(async () => {
      await page.reload()
      return page.getByRole('main').locator('> div > *').nth(1).textContent()
    })
    .toContain(title)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)

  await row.getByRole('button', { name: /^关闭/ }).click()
  await expect(row.getByRole('button', { name: /^打开/ })).toBeVisible()
  await expect
    .poll(async () => {
      await page.reload()
      return page.getByText(title).count()
    })
    .toBe(0)

  await row.getByRole('link', { name: '公告' }).click()
  await admin.getByRole('button', { name: '移除这个模块' }).click()
  await expect(admin.getByText('模块已移除')).toBeVisible()
})

test('A column’s newest documents and a list of links find their place on the home page, in both languages', async ({
  page,
  visit,
}) => {
  const admin = await visit('systemAdmin')
  const title = `常用 ${randomUUID().slice(0, 8)}`
  const english = `Often needed ${randomUUID().slice(0, 8)}`
  await admin.goto('/admin/home')
  await expectAccessible(admin)
  await admin.getByRole('region', { name: '增加模块' }).getByRole('link', { name: '链接', exact: true }).click()
  await admin.getByLabel('标题', { exact: true }).fill(title)
  await admin.getByLabel('英文标题').fill(english)
  await admin.getByLabel('链接', { exact: true }).fill('查询办件 | javascript:alert(1)')
  await admin.getByRole('button', { name: '增加' }).click()
  await expect(admin.getByText(/第 1 行看不懂/).first()).toBeVisible()
  await admin.getByLabel('链接', { exact: true }).fill('查询办件 | Follow a case | /track')
  await admin.getByRole('button', { name: '增加' }).click()
  await expect(admin.getByText('模块已增加')).toBeVisible()
  await admin.getByRole('region', { name: '增加模块' }).getByRole('link', { name: '最新文件' }).click()
  await admin.getByRole('combobox', { name: '栏目' }).selectOption({ label: '政策解读' })
  await admin.getByRole('button', { name: '增加' }).click()
  await expect(admin.getByText('模块已增加')).toBeVisible()
  await expectAccessible(admin)

  await page.goto('/')
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByRole('heading', { name: '政策解读' })).toBeVisible()
  await page.goto('/en')
  await expect(page.getByRole('heading', { name: english })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Follow a case' })).toHaveAttribute('href', '/en/track')
  await expectAccessible(page)

  for (const what of [title, '政策解读']) {
    await admin.goto('/admin/home')
    await admin.getByRole('row').filter({ hasText: what }).getByRole('link').first().click()
    await admin.getByRole('button', { name: '移除这个模块' }).click()
    await expect(admin.getByText('模块已移除')).toBeVisible()
  }
})

test('Only the system administrator composes the home page and keeps the columns', async ({ visit }) => {
  for (const who of ['securityAdmin', 'auditor', 'clerk', 'zhang'] as const) {
    const other = await visit(who)
    for (const path of ['/admin/home', '/admin/home/new?kind=links', '/admin/columns', '/admin/columns/new'])
      expect((await other.request.get(path)).status(), `${who} ${path}`).toBe(403)
  }
})
