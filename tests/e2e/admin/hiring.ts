import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { signIn } from '../people'

export type Hired = { name: string; staffNo: string; password: string; page: string }

/** The system administrator takes somebody in, gives them a post, and hands over the one-time password. */
export async function hire(admin: Page, name: string, post: string): Promise<Hired> {
  const staffNo = `E2E-${randomInt(10_000, 100_000)}`
  await admin.goto('/admin/people/new')
  await admin.getByLabel('姓名').fill(name)
  await admin.getByLabel('工号').fill(staffNo)
  await admin.getByRole('button', { name: '新增' }).click()
  await expect(admin.getByText('账号已建立')).toBeVisible()
  const password = String(await admin.locator('main code').textContent())
  await admin.goto(`/admin/people?q=${staffNo}`)
  await admin.getByRole('main').getByRole('link', { name }).click()
  await admin.waitForURL(/\/admin\/people\/[0-9a-f-]{36}/)
  await admin.locator('summary', { hasText: '安排岗位' }).click()
  await admin.getByLabel('岗位', { exact: true }).selectOption({ label: post })
  await admin.getByRole('button', { name: '安排', exact: true }).click()
  await expect(admin.getByRole('table', { name: '任职' })).toContainText(String(post.split(' ')[1]))
  return { name, staffNo, password, page: new URL(admin.url()).pathname }
}

export const OWN_PASSWORD = '稻花香里说丰年 2026'

/** The first day: in with the one-time password, out with one's own. */
export async function firstDay(page: Page, { staffNo, password }: Hired): Promise<void> {
  await signIn(page, staffNo, password)
  await expect(page).toHaveURL(/\/desk\/profile\/password/)
  await page.getByLabel('新密码').fill(OWN_PASSWORD)
  await page.getByRole('button', { name: '设置密码' }).click()
  await expect(page).not.toHaveURL(/\/password/)
}
