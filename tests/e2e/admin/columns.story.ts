import { randomUUID } from 'node:crypto'
import { expectAccessible } from '../accessible'
import { expect, test } from '../story'

test('The system administrator adds, renames, orders and hides a column, and the site follows', async ({
  page,
  visit,
  complaints,
}) => {
  complaints.expect(/status of 404/)
  const admin = await visit('systemAdmin')
  const slug = `story-${randomUUID().slice(0, 8)}`
  await admin.goto('/admin/columns')
  await expectAccessible(admin)
  await admin.getByRole('link', { name: '新增栏目' }).click()
  await expectAccessible(admin)

  await test.step('a column with an address of its own', async () => {
    await admin.getByLabel('地址', { exact: true }).fill('政策')
    await admin.getByLabel('名称', { exact: true }).fill('低空经济')
    await admin.getByLabel('更新周期').fill('90')
    await admin.getByRole('button', { name: '新增' }).click()
    await expect(admin.getByText(/地址只能用小写字母/).first()).toBeVisible()
    await expect(admin.getByLabel('名称', { exact: true })).toHaveValue('低空经济')
    await admin.getByLabel('地址', { exact: true }).fill(slug)
    await admin.getByRole('button', { name: '新增' }).click()
    await expect(admin.getByText('栏目已新增')).toBeVisible()
    expect((await page.goto(`/columns/${slug}`))?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('低空经济')
  })

  const row = admin.getByRole('row').filter({ hasText: slug })
  await test.step('one place up', async () => {
    const places = async () => (await admin.getByRole('row').allTextContents()).findIndex((text) => text.includes(slug))
    const before = await places()
    await row.getByRole('button', { name: /^上移/ }).click()
    await expect.poll(places).toBeLessThan(before)
  })

  await test.step('another name, then hidden', async () => {
    await row.getByRole('link').click()
    await admin.getByLabel('名称', { exact: true }).fill('低空经济专栏')
    await admin.getByRole('button', { name: '保存' }).click()
    await expect(admin.getByText('栏目已修改')).toBeVisible()
    await page.goto(`/columns/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('低空经济专栏')
    await row.getByRole('link').click()
    await admin.getByLabel('停用', { exact: true }).check()
    await admin.getByRole('button', { name: '保存' }).click()
    await expect(row.getByText('停用')).toBeVisible()
    expect((await page.goto(`/columns/${slug}`))?.status()).toBe(404)
  })
})
