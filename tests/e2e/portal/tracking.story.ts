import { expectAccessible } from '../accessible'
import { expect, test } from '../story'

test('Anybody with number and query code sees how far a case is; the address says nothing about it', async ({
  page,
  visit,
}) => {
  const wang = await visit('wang')
  await wang.goto('/my')
  await wang.getByRole('link', { name: '公共场所卫生许可（新办）' }).click()
  await expect(wang.locator('.copy-code code')).toHaveCount(2)
  const [caseNo = '', code = ''] = await wang.locator('.copy-code code').allInnerTexts()

  await page.goto('/track')
  await expectAccessible(page)
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('请填写办件编号。').first()).toBeVisible()
  await page.getByLabel('办件编号').fill(`${caseNo.slice(0, 6)} ${caseNo.slice(6, 14)}-${caseNo.slice(14)}`)
  await page.getByLabel('查询码').fill('AAAAAAAA')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText(/^没有这样的办件编号和查询码/).first()).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('查询码').fill(code.toLowerCase())
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.locator('.status-tag', { hasText: '办理中' }).first()).toBeVisible()
  await expect(page.getByText('王**')).toBeVisible()
  await expect(page.getByText('王秀兰')).toHaveCount(0)
  await page.getByText('这个日期怎么算').first().click()
  await expect(page.getByText(/期限 \d+ 个工作日/).first()).toBeVisible()
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/track')
  await expectAccessible(page)
})
